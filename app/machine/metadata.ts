import { json, type MachineParts } from './endpoint';

/**
 * `GET /.well-known/authzen-configuration` (Authorization API 1.0, PDP metadata). An endpoint that is absent is not
 * offered. `policy_decision_point` is the configured address to the letter: clients refuse the document otherwise.
 */
export const createMetadata = ({ publicUrl }: MachineParts) => {
  const base = publicUrl.replace(/\/+$/, '');
  const body = {
    policy_decision_point: publicUrl,
    access_evaluation_endpoint: `${base}/access/v1/evaluation`,
    access_evaluations_endpoint: `${base}/access/v1/evaluations`,
  };
  return () => json(body, { 'cache-control': 'public, max-age=300' });
};

/** The files that the company of the story applies; each is one that the command line takes too (docs/files.md). */
import agentTrainingNotice from './files/agent-training.notice.json';
import agentTraining from './files/agent-training.programme.json';
import agentTrainingNotice2 from './files/agent-training-2.notice.json';
import agentTrainingNoticeNewYork from './files/agent-training-new-york.notice.json';
import browserExtension from './files/browser-extension.system.json';
import chatArchive from './files/chat-archive.system.json';
import endpointAgent from './files/endpoint-agent.system.json';
import endpointSecurityNotice from './files/endpoint-security.notice.json';
import endpointSecurity from './files/endpoint-security.programme.json';
import endpointSecurityNoticeNewYork from './files/endpoint-security-new-york.notice.json';
import timeClock from './files/time-clock.system.json';
import trainingPipeline from './files/training-pipeline.system.json';
import workingTimeNotice from './files/working-time.notice.json';
import workingTime from './files/working-time.programme.json';

export const PROGRAMMES = { workingTime, endpointSecurity, agentTraining };

export const NOTICES = {
  workingTime: workingTimeNotice,
  endpointSecurity: endpointSecurityNotice,
  endpointSecurityNewYork: endpointSecurityNoticeNewYork,
  agentTraining: agentTrainingNotice,
  agentTrainingNewYork: agentTrainingNoticeNewYork,
  agentTraining2: agentTrainingNotice2,
};

export const SYSTEMS = { timeClock, browserExtension, endpointAgent, chatArchive, trainingPipeline };

/** What the training programme asks about: the two kinds that can be open, in the order of the page. */
export const ASKED = ['mouse_pointer', 'click_target'].flatMap((category) =>
  (['collect', 'use'] as const).map((verb) => `agent-training.${category}.train_ai_agents.${verb}`),
);

/** The title of a training activity in a language: what the question is about. */
export const titleOf = (activity: string, language: string): string => {
  const found = agentTraining.activities.find(
    ({ category, purpose, verb }) => activity === `agent-training.${category}.${purpose}.${verb}`,
  );
  const text = found?.texts[language as keyof typeof found.texts];
  if (!text) throw new Error(`no title of ${activity} in ${language}`);
  return text.title;
};

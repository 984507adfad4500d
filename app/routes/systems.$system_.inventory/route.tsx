import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { InventoryPage } from '../../components/inventory';
import type { PageHandle } from '../../components/page-title';
import { inventoryPage, recordInventory } from '../../pages/inventory';

export const handle: PageHandle = { title: 'system.title' };

export const loader = ({ request, context, params }: LoaderFunctionArgs) =>
  inventoryPage(request, context, 'systems', params.system);

export const action = ({ request, context, params }: ActionFunctionArgs) =>
  recordInventory(request, context, 'systems', params.system);

/** What one system held before anybody was told, and the forms to say it. */
export default function SystemInventory() {
  return <InventoryPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}

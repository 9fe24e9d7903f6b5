import { type ClientForm, openedForm } from '@/shared/forms';

/** The form as the server hands it out; undefined when it is not one that this program reads. */
export function clientForm(version: { client: unknown } | null | undefined): ClientForm | undefined {
  return readClient(version?.client);
}

/** Reads the contract's Json of a form. */
export function readClient(client: unknown): ClientForm | undefined {
  const form = client as Partial<ClientForm> | null | undefined;
  return form?.definition && Array.isArray(form.columns) && Array.isArray(form.checks)
    ? openedForm(form as ClientForm)
    : undefined;
}

/** Whether figures of the form are counted of records of people: what the system knows of these is named so. */
export function countsRecords(version: { client: unknown } | null | undefined): boolean {
  const { columns } = (version?.client ?? {}) as Partial<ClientForm>;
  return Array.isArray(columns) && columns.some(({ source }) => source?.startsWith('cases.'));
}

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

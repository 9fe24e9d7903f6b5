import { expect, it } from 'vitest';
import { DesignSaver } from './design-saver';

it('writes the newest document, one write at a time, each on the version before', async () => {
  const sent: string[] = [];
  const saver = new DesignSaver({
    version: 3,
    wait: 0,
    send: async (document, version) => {
      sent.push(`${document}@${version}`);
      return version + 1;
    },
  });
  saver.changed('a');
  saver.changed('b');
  expect(await saver.flush()).toBe(true);
  saver.changed('c');
  expect(await saver.flush()).toBe(true);
  expect(sent).toEqual(['b@3', 'c@4']);
  expect(saver.state.get().at).toBe('saved');
});

it('keeps what could not be written and sends it again', async () => {
  let broken = true;
  const sent: string[] = [];
  const saver = new DesignSaver({
    version: 1,
    send: async (document) => {
      if (broken) throw new Error('offline');
      sent.push(document);
      return 2;
    },
  });
  saver.changed('a');
  expect(await saver.flush()).toBe(false);
  expect(saver.state.get().at).toBe('failed');
  broken = false;
  expect(await saver.flush()).toBe(true);
  expect(sent).toEqual(['a']);
});

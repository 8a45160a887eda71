import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };

describe('the interface texts', () => {
  const sources = ['components', 'browser', 'core', 'entrypoints', '.'].flatMap((folder) =>
    readdirSync(folder, { recursive: folder !== '.', encoding: 'utf8' })
      .filter((name) => /(?<!\.test|\.sample)\.tsx?$/.test(name))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  );
  const code = sources.join('\n');

  it.each(Object.keys(messages))('%s is used', (key) => {
    const name = key.replace(/_(?:zero|one|two|few|many|other)$/, '');
    expect(code.includes(`'${name}'`) || code.includes(`__MSG_${name}__`)).toBe(true);
  });

  it.each(Object.entries(messages))('%s is a sentence without markup', (_, { message }) => {
    expect(message).toBe(message.trim());
    expect(message).not.toMatch(/[<>]|\$\D|\$$/);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inspectDocument } from './document.ts';
import { UsageError } from './usage-error.ts';

const seed = (path: string) => fileURLToPath(new URL(`../../seeds/${path}`, import.meta.url));

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'document-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
}

describe('inspect document', () => {
  it('shows what a document was read as, without facts', () => {
    const json = JSON.parse(inspectDocument([file('talk.txt', 'Ann:\n\nWe go. We went.\n\nBo:\n\nYes.')]));
    expect(json).toMatchObject({
      format: 'dialogue',
      metadata: { title: null, durationSeconds: null },
      sections: [{ position: 0, title: '', kind: 'block', startSeconds: null }],
      turns: [
        { position: 0, speaker: 'Ann', text: 'We go. We went.' },
        { position: 16, speaker: 'Bo', text: 'Yes.' },
      ],
      sentences: [
        { position: 0, text: 'We go.' },
        { position: 7, text: 'We went.' },
        { position: 16, text: 'Yes.' },
      ],
      paragraphs: 2,
      words: 5,
      problems: [],
    });
  });

  it('shows the chapters of the facts', () => {
    const facts = seed('tEzs3VHyBDM/facts.json');
    const json = JSON.parse(inspectDocument([seed('tEzs3VHyBDM/document.txt'), '--facts', facts]));
    expect(json.sections).toHaveLength(11);
    expect(json.sections[1]).toMatchObject({ title: 'What is reasoning', startSeconds: 60 });
  });

  it('lists what is wrong with document and facts', () => {
    const facts = file('facts.json', '{ "videoId": "short", "colour": "red" }');
    const json = JSON.parse(inspectDocument([file('talk.txt', 'So it is.'), '--facts', facts]));
    const codes = json.problems.map((problem: { code: string; where: string }) => `${problem.where} ${problem.code}`);
    expect(codes).toContain('facts video-id-invalid');
    expect(codes).toContain('facts facts-unknown-field');
    expect(json.sentences.map((sentence: { text: string }) => sentence.text)).toEqual(['So it is.']);
  });

  it.each([
    ['So it is.', '{'],
    ['…', '{}'],
  ])('refuses what cannot be read at all: %j with facts %j', (document, facts) => {
    const args = [file('talk.txt', document), '--facts', file('facts.json', facts)];
    expect(() => inspectDocument(args)).toThrow(UsageError);
  });

  it.each([[[]], [['a', 'b']], [['/no/such/file']], [['--speakers', 'x']]])('refuses %j', (args: string[]) => {
    expect(() => inspectDocument(args)).toThrow(UsageError);
  });
});

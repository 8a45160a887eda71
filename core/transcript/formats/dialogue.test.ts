import { describe, expect, it } from 'vitest';
import { readDocument } from './read-capture.ts';

const INTERVIEW = `深度|一個標題:它說些什麼

今天我們請來了 Ann Lee。

以下為對話內容:enjoy~

Ann Lee:

你好。我們說:「很好」。

第二段。

Bo:

是的。

Bo：

又是我。
`;

describe('a dialogue', () => {
  it('reads turns, and the introduction beside them', () => {
    const captured = readDocument(INTERVIEW);
    expect(captured.format).toBe('dialogue');
    expect(captured.headline).toBe('深度|一個標題:它說些什麼');
    expect(captured.introduction).toEqual(['今天我們請來了 Ann Lee。', '以下為對話內容:enjoy~']);
    expect(captured.sections.flatMap((section) => section.paragraphs)).toEqual([
      { text: '你好。我們說:「很好」。', speaker: 'Ann Lee', line: 9 },
      { text: '第二段。', speaker: null, line: 11 },
      { text: '是的。', speaker: 'Bo', line: 15 },
      { text: '又是我。', speaker: 'Bo', line: 19 },
    ]);
  });

  it.each([
    ['a capital after a courtesy title', 'Dr. Ann Lee:\n\nyes\n\nBo:\n\nno', ['Dr. Ann Lee', 'Bo']],
    ['bold names', '**Ann:**\n\nyes\n\n**Bo**:\n\nno', ['Ann', 'Bo']],
    ['no blank lines', 'Ann:\nyes\nBo:\nno', ['Ann', 'Bo']],
    ['names before words', 'Ann: yes\nBo: no\nAnn: yes\nBo: no', ['Ann', 'Bo', 'Ann', 'Bo']],
    ['Chinese names', '主持人：\n好\n嘉賓：\n不好', ['主持人', '嘉賓']],
  ])('reads %s', (_, text, names) => {
    const { format, sections } = readDocument(text);
    expect(format).toBe('dialogue');
    expect(sections.flatMap((section) => section.paragraphs.map((p) => p.speaker))).toEqual(names);
  });

  it('keeps a name without words for the doctor', () => {
    const { sections } = readDocument('Ann:\n\nBo:\n\nyes');
    expect(sections[0]?.paragraphs).toMatchObject([
      { speaker: 'Ann', text: '' },
      { speaker: 'Bo', text: 'yes' },
    ]);
  });

  it('leaves credits at the end out', () => {
    const { sections } = readDocument(
      'Ann:\n\nyes\n\nBo:\n\nno\n\n原文: https://example.org/a\n\nhttps://example.org/b',
    );
    expect(sections[0]?.paragraphs.map((p) => p.text)).toEqual(['yes', 'no']);
  });
});

import { describe, expect, it } from 'vitest';
import { sentenceStarts } from './sentence-starts.ts';

function sentences(text: string): string[] {
  const starts = [0, ...sentenceStarts(text)];
  return starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length).trim());
}

describe('sentenceStarts', () => {
  it.each([
    [['One.', 'Two!', 'Three?', 'Four']],
    [['He said "Stop!"', 'Then he left.']],
    [['(It was late.)', 'We went.']],
    [['Is it?!', 'yes it is.']],
    [['See www.openai.com or webinar. openai. com for it.', 'Good.']],
    [['It is 3.5 or .5 of it.', 'So GPT-4 .5 is it.']],
    [['Dr. Smith met J. R. Tolkien, i.e. him.', 'And Mrs. Lee.']],
    [['He lives in the U.S. Congress is there too.', 'No. 5 is alive.']],
    [['We left at 5 p.m. Tuesday.', 'It was 6 p.m.', 'The day ended.']],
    [['It was me.', 'o1 is new.']],
    [['Well … maybe.', 'Wait…', 'What?']],
    [['1. First we do this.', 'Then that.']],
    [['“Yes.”', '“No.”']],
    [['He asked (why? no idea) and left.', 'Fine.']],
    [['That was I.', 'We know.']],
  ])('%j', (expected) => expect(sentences(expected.join(' '))).toEqual(expected));

  it.each([
    [['我先問一下。', '你怎麼看?', '很好!', 'AI 呢？', '好']],
    [['如果我問你「首都是哪裡?」,你可以想。', '其實我也不知道。']],
    [['他說:「等等,這不對。」', '我們稱之為「回退」(backtracking)。', '對']],
    [['「草莓有多少?」的問題。', '是的']],
    [['我用 o1 Mini.', '它很快。']],
    [['這是 GPT-4.5 嗎？」', '不是。']],
    [['「A是什麼?B呢?」這個問題很難。', '好']],
  ])('%j', (expected) => expect(sentences(expected.join(''))).toEqual(expected));

  it('reads a long quotation sentence by sentence', () => {
    const inner = '很長的一句話。'.repeat(80);
    expect(sentences(`他說「${inner}」,然後走了。`).length).toBeGreaterThan(70);
  });
});

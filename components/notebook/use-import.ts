import { useCallback, useState } from 'preact/hooks';
import type { Problem } from '../../core/base/problem.ts';
import { fail, type Result } from '../../core/base/result.ts';
import type { Notebook, Taken } from '../../core/notebook/notebook.ts';
import { problemWords } from '../../core/notebook/problem-words.ts';
import type { Wording } from '../../core/quote/attribution.ts';
import { plural, useWording } from '../wording.ts';

/** No export of a notebook is larger, bytes. */
const MOST_BYTES = 256 * 1024 * 1024;

export interface Importing {
  /** A sentence for each file that was read; null when none was, or the reader has read them. */
  readonly answers: readonly string[] | null;
  readonly isReading: boolean;
  take(files: readonly File[]): Promise<void>;
  dismiss(): void;
}

/** Takes files into the notebook, each wholly or not at all, and says of each what came of it. */
export function useImport(notebook: Notebook, say: (text: string) => void): Importing {
  const wording = useWording();
  const [answers, setAnswers] = useState<readonly string[] | null>(null);
  const [isReading, setIsReading] = useState(false);
  const take = useCallback(
    async (files: readonly File[]) => {
      if (files.length === 0) return;
      setIsReading(true);
      const sentences: string[] = [];
      for (const file of files) sentences.push(sentenceFor(file.name, await takeFile(notebook, file), wording));
      setIsReading(false);
      setAnswers(sentences);
      say(sentences.join(' '));
    },
    [notebook, say, wording],
  );
  return { answers, isReading, take, dismiss: useCallback(() => setAnswers(null), []) };
}

async function takeFile(notebook: Notebook, file: File): Promise<Result<Taken>> {
  if (file.size > MOST_BYTES) return fail('import-unreadable', 'It is larger than any notebook.');
  try {
    const [{ importNotebook }, text] = await Promise.all([
      import('../../core/notebook/formats/import-notebook.ts'),
      file.text(),
    ]);
    const entries = importNotebook(file.name, text);
    return entries.ok ? await notebook.take(entries.value) : entries;
  } catch {
    return fail('import-unreadable', 'The browser could not read it.');
  }
}

function problemSentence({ code, line, count }: Problem, wording: Wording): string {
  if (code === 'import-incomplete' && count !== undefined) return plural(wording, 'importIncomplete', count);
  if (code === 'import-damaged' && line !== null) return wording.t('importDamagedAt', String(line));
  return wording.t(problemWords(code));
}

function sentenceFor(name: string, taken: Result<Taken>, wording: Wording): string {
  const { t } = wording;
  if (!taken.ok) return t('importFailed', name, problemSentence(taken.problem, wording));
  const { added, same, merged } = taken.value;
  const parts = [
    plural(wording, 'importNew', added),
    ...(same > 0 ? [plural(wording, 'importSame', same)] : []),
    ...(merged > 0 ? [plural(wording, 'importMerged', merged)] : []),
  ];
  return t('importDone', name, new Intl.ListFormat(wording.locale, { type: 'unit' }).format(parts));
}

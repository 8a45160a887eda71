import type { Mark } from '../../core/search/mark.ts';
import { useWording } from '../wording.ts';

interface SidesProps {
  readonly marks: readonly Mark[];
  /** BCP 47, of the text. */
  readonly language: string;
}

/** A quotation above or beside what the text says; one of them alone where they are the same. */
export function Sides({ marks, language }: SidesProps) {
  const { t } = useWording();
  if (marks.every(({ kind }) => kind === 'same'))
    return <blockquote lang={language}>{join(marks, 'found')}</blockquote>;
  return (
    <dl class="sides">
      <div>
        <dt>{t('checkPasted')}</dt>
        <dd lang={language} dir="auto">
          {marks.map((mark, i) => (
            <Pasted key={i} mark={mark} />
          ))}
        </dd>
      </div>
      <div>
        <dt>{t('checkText')}</dt>
        <dd lang={language} dir="auto">
          {marks.map((mark, i) => (
            <Found key={i} mark={mark} />
          ))}
        </dd>
      </div>
    </dl>
  );
}

const join = (marks: readonly Mark[], side: 'pasted' | 'found'): string => marks.map((mark) => mark[side]).join('');

function Pasted({ mark: { kind, pasted } }: { readonly mark: Mark }) {
  const { t } = useWording();
  switch (kind) {
    case 'same':
      return pasted;
    case 'changed':
    case 'added':
      return <Different tag="del" label={t('checkOnlyPasted')} text={pasted} />;
    case 'gap':
      return <Different tag="del" label={t('checkGap')} text="" />;
    case 'spelling':
      return <Spelt text={pasted} />;
    default:
      return <span class="quiet">{pasted}</span>;
  }
}

function Found({ mark: { kind, found } }: { readonly mark: Mark }) {
  const { t } = useWording();
  switch (kind) {
    case 'changed':
    case 'missing':
      return <Different tag="ins" label={t('checkOnlyText')} text={found} />;
    case 'gap':
    case 'omission':
      return <span class="quiet"> […] </span>;
    case 'spelling':
      return <Spelt text={found} />;
    case 'filler':
      return <span class="quiet">{found}</span>;
    default:
      return found;
  }
}

function Spelt({ text }: { readonly text: string }) {
  const words = text.trimEnd();
  return (
    <>
      <span class="spelt">{words}</span>
      {text.slice(words.length)}
    </>
  );
}

interface DifferentProps {
  readonly tag: 'ins' | 'del';
  /** Said by those who read aloud what others see. */
  readonly label: string;
  readonly text: string;
}

/** Words with the white space after them outside of the mark. */
function Different({ tag: Tag, label, text }: DifferentProps) {
  const words = text.trimEnd();
  return (
    <>
      <Tag>
        <span class="visually-hidden">{` ${label} `}</span>
        {words === '' ? <span aria-hidden="true">⋯</span> : words}
      </Tag>
      {text.slice(words.length) || (words === '' ? ' ' : '')}
    </>
  );
}

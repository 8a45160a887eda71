import type { VideoId } from '../../core/base/video-id.ts';
import { byTalk } from '../../core/notebook/by-talk.ts';
import type { Entry } from '../../core/notebook/entry.ts';
import { countTags } from '../../core/notebook/search-entries.ts';
import { useWording } from '../wording.ts';
import type { Order } from './arrange.ts';
import type { Wishes } from './wishes.ts';

interface FinderProps {
  readonly entries: readonly Entry[];
  readonly wishes: Wishes;
  readonly onWishes: (wishes: Wishes) => void;
}

/** Finding quotes again: by words, by talk, by tag. */
export function Finder(props: FinderProps) {
  return (
    <search class="finder">
      <SearchField {...props} />
      <div class="filters">
        <Filters {...props} />
      </div>
    </search>
  );
}

function SearchField({ wishes, onWishes }: FinderProps) {
  const { t } = useWording();
  return (
    <input
      type="search"
      class="search"
      value={wishes.query}
      aria-label={t('notebookSearch')}
      placeholder={t('notebookSearch')}
      autocomplete="off"
      spellcheck={false}
      onInput={(event) => onWishes({ ...wishes, query: event.currentTarget.value })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || wishes.query === '') return;
        event.stopPropagation();
        onWishes({ ...wishes, query: '' });
      }}
    />
  );
}

/** Narrower choices; those with nothing to choose from are left out. */
function Filters({ entries, wishes, onWishes }: FinderProps) {
  const { t } = useWording();
  const talks = byTalk(entries);
  const tags = countTags(entries);
  return (
    <>
      {talks.length > 1 && (
        <select
          aria-label={t('notebookTalk')}
          value={wishes.videoId ?? ''}
          onChange={(event) => onWishes({ ...wishes, videoId: (event.currentTarget.value || null) as VideoId | null })}
        >
          <option value="">{t('notebookAllTalks')}</option>
          {talks.map(({ videoId, title }) => (
            <option key={videoId} value={videoId}>
              {title}
            </option>
          ))}
        </select>
      )}
      {tags.length > 0 && (
        <select
          aria-label={t('notebookTag')}
          value={wishes.tag ?? ''}
          onChange={(event) => onWishes({ ...wishes, tag: event.currentTarget.value || null })}
        >
          <option value="">{t('notebookAllTags')}</option>
          {tags.map(([tag, count]) => (
            <option key={tag} value={tag}>
              {`#${tag} (${count})`}
            </option>
          ))}
        </select>
      )}
      <select
        aria-label={t('notebookOrder')}
        value={wishes.order}
        onChange={(event) => onWishes({ ...wishes, order: event.currentTarget.value as Order })}
      >
        <option value="talk">{t('notebookByTalk')}</option>
        <option value="newest">{t('notebookNewest')}</option>
      </select>
    </>
  );
}

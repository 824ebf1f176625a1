// SPDX-License-Identifier: EUPL-1.2
// What each party brought into the dialogue, side by side, and the picture that they share of it.
import type { Inbreng } from '../../../api/generated/types';
import { useCatalogueRow, useName, useWords } from '../../../api/labels';
import type { OpenObject } from '../../../api/object';
import { useResource } from '../../../api/resource';
import type { Page } from '../../../api/wire';
import { sideKind } from '../../../components/marks';
import { Empty, Loaded, Prose, Section } from '../../../components/page';
import { t } from '../../../i18n';
import { longDate } from '../../../i18n/format';
import type { Dialoog, Vraagstuk } from '../model';
import { SharedPicture } from './SharedPicture';

function Party({ item }: { item: Inbreng }) {
  const words = useWords();
  const organisations = useName('organisatie');
  const row = useCatalogueRow('organisatie', item.partij);
  const side = typeof row?.zijde === 'string' ? row.zijde : undefined;
  return (
    <article className="party" data-side={sideKind(side)}>
      <h3>{organisations(item.partij)}</h3>
      <p className="strong">{item.kern}</p>
      <Prose text={item.tekst} />
      <p className="small quiet">{[item.soort ? words.code('inbrengsoort', item.soort) : '', longDate(item.op)].filter(Boolean).join(' · ')}</p>
    </article>
  );
}

interface DialogueProps {
  issueId: string;
  issue: OpenObject<Vraagstuk>;
}

/** Belangen en inbreng; read again after every act, for the first contribution opens the dialogue. */
export function Dialogue({ issueId, issue }: DialogueProps) {
  return (
    <Section id="belangen" title={t('vraagstuk.belangen')}>
      <OpenedDialogue key={issue.round} issueId={issueId} issue={issue} />
    </Section>
  );
}

function OpenedDialogue({ issueId, issue }: DialogueProps) {
  const found = useResource<Page<{ id: string }>>(`/dialogen?vraagstuk=${issueId}`);
  const id = found.data?.items[0]?.id;
  return <Loaded of={found}>{() => (id ? <Contributions id={id} issueId={issueId} issue={issue} /> : <Empty>{t('vraagstuk.belangenLeeg')}</Empty>)}</Loaded>;
}

function Contributions({ id, issueId, issue }: DialogueProps & { id: string }) {
  const dialogue = useResource<Dialoog>(`/dialogen/${id}`);
  return (
    <Loaded of={dialogue}>
      {(state) => (
        <>
          {state.inbrengen?.length ? (
            <div className="parties">
              {state.inbrengen.map((item) => (
                <Party key={item.id} item={item} />
              ))}
            </div>
          ) : (
            <Empty>{t('vraagstuk.belangenLeeg')}</Empty>
          )}
          <SharedPicture dialogue={state} issueId={issueId} issue={issue} />
        </>
      )}
    </Loaded>
  );
}

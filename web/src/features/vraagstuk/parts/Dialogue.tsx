// SPDX-License-Identifier: EUPL-1.2
// What each party brought into the dialogue, side by side.
import type { Inbreng } from '../../../api/generated/types';
import { useCatalogueRow, useCatalogueWord } from '../../../api/labels';
import { useResource } from '../../../api/resource';
import type { Page } from '../../../api/wire';
import { sideKind } from '../../../components/marks';
import { Empty, Loaded, Prose, Section } from '../../../components/page';
import { t } from '../../../i18n';
import { longDate } from '../../../i18n/format';
import type { Dialoog } from '../model';

function Party({ item }: { item: Inbreng }) {
  const organisations = useCatalogueWord('organisatie');
  const row = useCatalogueRow('organisatie', item.partij);
  const side = typeof row?.zijde === 'string' ? row.zijde : undefined;
  return (
    <article className="party" data-side={sideKind(side)}>
      <h3>{organisations(item.partij) ?? item.partij}</h3>
      <p className="strong">{item.kern}</p>
      <Prose text={item.tekst} />
      <p className="small quiet">{longDate(item.op)}</p>
    </article>
  );
}

/** Belangen en inbreng; read again after every act, for the first contribution opens the dialogue. */
export function Dialogue({ issueId, round }: { issueId: string; round: number }) {
  return (
    <Section id="belangen" title={t('vraagstuk.belangen')}>
      <OpenedDialogue key={round} issueId={issueId} />
    </Section>
  );
}

function OpenedDialogue({ issueId }: { issueId: string }) {
  const found = useResource<Page<{ id: string }>>(`/dialogen?vraagstuk=${issueId}`);
  const id = found.data?.items[0]?.id;
  return <Loaded of={found}>{() => (id ? <Contributions id={id} /> : <Empty>{t('vraagstuk.belangenLeeg')}</Empty>)}</Loaded>;
}

function Contributions({ id }: { id: string }) {
  const dialogue = useResource<Dialoog>(`/dialogen/${id}`);
  return (
    <Loaded of={dialogue}>
      {(state) =>
        state.inbrengen?.length ? (
          <div className="parties">
            {state.inbrengen.map((item) => (
              <Party key={item.id} item={item} />
            ))}
          </div>
        ) : (
          <Empty>{t('vraagstuk.belangenLeeg')}</Empty>
        )
      }
    </Loaded>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// The page of an object that needs no page of its own design: head, record, course, and what can be done.
import type { ReactNode } from 'react';
import { type OpenObject, useObject } from '../api/object';
import { useNounWord } from '../api/labels';
import type { JsonRecord, PossibleAct } from '../api/wire';
import { t } from '../i18n';
import { ActPanel, ActSheet, type StartedAct } from './acts';
import { Course, DossierHead, type HeadFact } from './dossier';
import type { Choices } from './form/field';
import type { Draft } from './form/model';
import { LoadedPage, Section } from './page';
import { hasFields, RecordView } from './RecordView';
import '../styles/dossier.css';

export interface ObjectView {
  number: string;
  title: string;
  core?: string;
  facts: readonly (HeadFact | null)[];
  /** Fields that head or body already show. */
  hide: readonly string[];
  body?: ReactNode;
  /** What fields of its acts can take when that stands in the object itself. */
  choices?: Choices;
  /** What is known of fields of its acts, such as the version that the reader has before him. */
  given?: Draft;
  /** What an act begins with, beside what is known for all. */
  begin?: (act: PossibleAct) => Partial<StartedAct>;
  /** Leaves out acts that the body offers. */
  keep?: (act: PossibleAct) => boolean;
}

interface ObjectPageProps {
  meervoud: string;
  id: string;
  view: (record: JsonRecord, object: OpenObject<JsonRecord>) => ObjectView;
}

/** The page. */
export function ObjectPage({ meervoud, id, view }: ObjectPageProps) {
  const object = useObject<JsonRecord>(meervoud, id);
  const noun = useNounWord(meervoud);
  return (
    <LoadedPage of={object.state} title={noun}>
      {(record) => {
        const { number, title, core, facts, hide, body, choices, given, begin, keep } = view(record, object);
        return (
          <>
            <DossierHead number={number} title={title} core={core} facts={facts} />
            <div className="dossier">
              <div className="dossier-main">
                {body}
                {hasFields(record, hide) ? (
                  <Section title={t('record.gegevens')}>
                    <RecordView record={record} hide={hide} />
                  </Section>
                ) : null}
                <Section id="verloop" title={t('dossier.verloop')}>
                  <Course meervoud={meervoud} id={id} key={object.round} />
                </Section>
              </div>
              <aside className="side-panel" aria-label={t('handeling.mogelijkheden')}>
                <ActPanel acts={object.acts} onStart={(act) => object.sheet.start({ act, ...(given ? { given } : {}), ...begin?.(act) })} {...(keep ? { keep } : {})} />
              </aside>
            </div>
            <ActSheet started={object.sheet.started} target={object.target} subject={`${number} ${title}`} choices={choices} onDone={object.sheet.done} onClose={object.sheet.close} />
          </>
        );
      }}
    </LoadedPage>
  );
}

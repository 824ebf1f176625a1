// SPDX-License-Identifier: EUPL-1.2
// ACC-04: what a cycle is for, the rules of the game, and what is expected of each role. The own role comes first.
import { Link } from '../../app/router';
import { useSession } from '../../app/session';
import { Status } from '../../components/marks';
import { Section } from '../../components/page';
import { t } from '../../i18n';

const RULES = ['akkoord', 'stem', 'mandaat', 'stil', 'verschil', 'oordeel', 'openbaar'] as const;

const ROLES = ['provincie', 'departement', 'bestuur', 'secretaris', 'regie', 'anderen'] as const;
export type Role = (typeof ROLES)[number];

const BY_FUNCTION: Readonly<Record<string, Role>> = {
  projectleider: 'provincie',
  accounthouder_departement: 'departement',
  gedeputeerde: 'bestuur',
  bewindspersoon: 'bestuur',
  bestuursadviseur: 'bestuur',
  secretaris_gremium: 'secretaris',
  coordinator: 'regie',
  accounthouder_vro: 'regie',
};

/** Which of the roles a function is; another reads what is asked of those beside the two sides. */
export function roleOf(functie: string | undefined): Role | undefined {
  return functie ? (BY_FUNCTION[functie] ?? 'anderen') : undefined;
}

function Expectation({ role, mine }: { role: Role; mine?: boolean }) {
  return (
    <div>
      <dt>
        {t(`spelregels.rol.${role}`)} {mine ? <Status tone="goed">{t('spelregels.uRol')}</Status> : null}
      </dt>
      <dd>{t(`spelregels.doet.${role}`)}</dd>
    </div>
  );
}

/** The section. */
export function Rules() {
  const mine = roleOf(useSession().active?.functie);
  const others = ROLES.filter((role) => role !== mine);
  return (
    <Section id="spelregels" title={t('spelregels.titel')}>
      <h3>{t('spelregels.doelKop')}</h3>
      <p>{t('spelregels.doel')}</p>
      <h3>{t('spelregels.regelsKop')}</h3>
      <ul>
        {RULES.map((rule) => (
          <li key={rule}>{t(`spelregels.regel.${rule}`)}</li>
        ))}
      </ul>
      <h3>{t('spelregels.verwachtKop')}</h3>
      {mine ? (
        <dl className="matter-help">
          <Expectation role={mine} mine />
        </dl>
      ) : null}
      <details open={!mine}>
        <summary>{t('spelregels.anderen')}</summary>
        <dl className="matter-help">
          {others.map((role) => (
            <Expectation key={role} role={role} />
          ))}
        </dl>
      </details>
      <p>
        {t('spelregels.bron')} <Link to="/werkwijze">{t('menu.werkwijze')}</Link>
      </p>
    </Section>
  );
}

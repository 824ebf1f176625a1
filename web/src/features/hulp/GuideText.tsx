// SPDX-License-Identifier: EUPL-1.2
// A text of docs/ as a page shows it: Dutch, whatever the language of the page.
import { Fragment } from 'react';
import { Link } from '../../app/router';
import { PageTitle } from '../../components/page';
import { currentLanguage, t } from '../../i18n';
import { type Block, type Inline } from './markdown';
import './hulp.css';

/** Other pages of the guide are not served here: their names stay as words. */
function Piece({ of }: { of: Inline }) {
  if (of.kind === 'strong') return <strong>{of.text}</strong>;
  if (of.kind === 'code') return <code>{of.text}</code>;
  if (of.kind === 'link' && of.to.startsWith('/')) return <Link to={of.to}>{of.text}</Link>;
  return of.text;
}

const Line = ({ of }: { of: readonly Inline[] }) => of.map((piece, index) => <Piece key={index} of={piece} />);

function Table({ of }: { of: Block & { kind: 'table' } }) {
  return (
    <div className="table-box" tabIndex={0} role="group" aria-label={t('hulp.tabel')}>
      <table>
        <thead>
          <tr>
            {of.head.map((cell, index) => (
              <th key={index} scope="col">
                <Line of={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>
                  <Line of={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Piecewise({ block }: { block: Block }) {
  if (block.kind === 'heading') return block.level === 1 ? <PageTitle>{block.text}</PageTitle> : <h2 className="ruled">{block.text}</h2>;
  if (block.kind === 'table') return <Table of={block} />;
  if (block.kind === 'paragraph')
    return (
      <p>
        <Line of={block.content} />
      </p>
    );
  const items = block.items.map((item, index) => (
    <li key={index}>
      <Line of={item} />
    </li>
  ));
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

/** The text. */
export function GuideText({ blocks }: { blocks: readonly Block[] }) {
  return (
    <>
      {currentLanguage() === 'nl' ? null : <p className="quiet small">{t('hulp.nederlands')}</p>}
      <div className="guide" lang="nl">
        {blocks.map((block, index) => (
          <Fragment key={index}>
            <Piecewise block={block} />
          </Fragment>
        ))}
      </div>
    </>
  );
}

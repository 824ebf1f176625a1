// SPDX-License-Identifier: EUPL-1.2
// The text of a chapter on the screen.
import { Fragment } from 'react';
import { Link } from '../../app/router';
import { PageTitle } from '../../components/page';
import { t } from '../../i18n';
import { anchorOf, type Block, type Inline } from './markdown';

/** The address of a picture; a text without pictures needs none. */
type PictureOf = (file: string) => string | undefined;

/** A chapter links to pages of the application and to other chapters; what else it names stays as words. */
function addressOf(to: string): string | undefined {
  if (to.startsWith('/')) return to;
  const chapter = /^([\w-]+)\.md(#.*)?$/.exec(to);
  return chapter ? `/hulp/${chapter[1]}${chapter[2] ?? ''}` : undefined;
}

function Piece({ of }: { of: Inline }) {
  if (of.kind === 'strong') return <strong>{of.text}</strong>;
  if (of.kind === 'code') return <code>{of.text}</code>;
  const to = of.kind === 'link' ? addressOf(of.to) : undefined;
  return to ? <Link to={to}>{of.text}</Link> : of.text;
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

/** The caption says what the picture shows, and opens it at its full size. */
function Picture({ of, pictureOf }: { of: Block & { kind: 'picture' }; pictureOf?: PictureOf }) {
  const url = pictureOf?.(of.file);
  if (!url) return null;
  return (
    <figure className="guide-picture">
      <img src={url} alt="" width="1280" loading="lazy" decoding="async" />
      <figcaption className="small">
        <a href={url} target="_blank" rel="noreferrer">
          {of.text}
        </a>
      </figcaption>
    </figure>
  );
}

function List({ of }: { of: Block & { kind: 'list' } }) {
  const items = of.items.map((item, index) => (
    <li key={index}>
      <Line of={item} />
    </li>
  ));
  return of.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function Piecewise({ block, pictureOf }: { block: Block; pictureOf?: PictureOf }) {
  if (block.kind === 'table') return <Table of={block} />;
  if (block.kind === 'picture') return <Picture of={block} pictureOf={pictureOf} />;
  if (block.kind === 'list') return <List of={block} />;
  if (block.kind === 'command') return <pre tabIndex={0}>{block.text}</pre>;
  if (block.kind === 'paragraph')
    return (
      <p>
        <Line of={block.content} />
      </p>
    );
  if (block.level === 1) return <PageTitle>{block.text}</PageTitle>;
  if (block.level > 2) return <h3 id={anchorOf(block.text)}>{block.text}</h3>;
  return (
    <h2 className="ruled" id={anchorOf(block.text)} tabIndex={-1}>
      {block.text}
    </h2>
  );
}

/** All blocks of a chapter. */
export function ChapterText({ blocks, pictureOf }: { blocks: readonly Block[]; pictureOf?: PictureOf }) {
  return (
    <div className="guide" lang="nl">
      {blocks.map((block, index) => (
        <Fragment key={index}>
          <Piecewise block={block} pictureOf={pictureOf} />
        </Fragment>
      ))}
    </div>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { t } from '../i18n';
import { diffWords } from './diff';

/** Old and new text in one: what goes is struck through, what comes is underlined; also said in words. */
export function TextDiff({ before, after }: { before: string; after: string }) {
  const pieces = useMemo(() => diffWords(before, after), [before, after]);
  return (
    <p className="diff">
      {pieces.map((piece, index) => {
        if (piece.kind === 'same') return <span key={index}>{piece.text}</span>;
        const Tag = piece.kind === 'old' ? 'del' : 'ins';
        return (
          <Tag key={index}>
            <span className="visually-hidden">{t(piece.kind === 'old' ? 'verschil.oud' : 'verschil.nieuw')} </span>
            {piece.text}
          </Tag>
        );
      })}
    </p>
  );
}

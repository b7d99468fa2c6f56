/** What can be taken away from a view: its address, a picture, its table, and the query behind it. */
import { readPalette } from '../draw/palette.ts';
import { drawing } from '../state/drawing.ts';
import { loaded } from '../state/store.ts';
import { download, fileNameOf } from '../take-away/download.ts';
import { drawPng } from '../take-away/draw-png.ts';
import { writeSvg } from '../take-away/write-svg.ts';
import { CopyButton } from './copy-button.tsx';
import { TakeTable } from './take-table.tsx';

export function TakeAway({ close }: { readonly close: () => void }) {
  const state = loaded.value;
  if (state.status !== 'ready') return <p class="soft">Nothing is in view yet.</p>;
  const { heading, asked } = state.value;
  const name = fileNameOf(heading);
  const drawn = drawing.value?.graph;
  const drawSvg = () => (drawn ? writeSvg({ ...drawn, heading, palette: readPalette() }) : '');
  const asFile = (work: () => void) => () => {
    work();
    close();
  };
  const query = `${asked.query}\n`;
  const parameters = new URLSearchParams({ query: asked.query, variables: JSON.stringify(asked.variables) });
  return (
    <div class="take-away">
      <h2>This view</h2>
      <ul class="plain">
        <li>
          <CopyButton text={location.href}>Copy its address</CopyButton>
        </li>
        <li>
          <TakeTable view={state.value} close={close} />
        </li>
        {drawn && (
          <>
            <li>
              <button type="button" onClick={asFile(() => download(`${name}.svg`, drawSvg(), 'image/svg+xml'))}>
                Picture as SVG
              </button>
            </li>
            <li>
              <button
                type="button"
                onClick={asFile(() => void drawPng(drawSvg()).then((blob) => download(`${name}.png`, blob)))}
              >
                Picture as PNG
              </button>
            </li>
          </>
        )}
      </ul>
      <h2>The query behind it</h2>
      <ul class="plain">
        <li>
          <CopyButton text={`${query}\n# variables\n# ${JSON.stringify(asked.variables)}\n`}>Copy the query</CopyButton>
        </li>
        <li>
          <button
            type="button"
            onClick={asFile(() =>
              download(
                `${name}.graphql`,
                `# variables: ${JSON.stringify(asked.variables)}\n${query}`,
                'application/graphql',
              ),
            )}
          >
            Query as a file
          </button>
        </li>
        <li>
          <a href={`graphql?${parameters}`}>Open its answer (JSON)</a>
        </li>
      </ul>
      <p class="soft small">Acknowledge the United Nations as the source of every text that you quote.</p>
    </div>
  );
}

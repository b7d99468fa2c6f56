/** The words that make an inferred link: what its two texts have in common, the weightiest first. */

export function SharedWords({ runs }: { readonly runs: readonly string[] }) {
  return (
    <span class="words">
      {runs.map((run, index) => (
        <span key={run}>
          {index > 0 && ', '}
          <q>{run}</q>
        </span>
      ))}
    </span>
  );
}

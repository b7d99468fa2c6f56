/** Whole answers, kept as bytes. The graph changes only by ingest and its hash is part of the key, so a kept answer is always right. */

export interface KeptAnswer {
  readonly contentType: string;
  readonly body: Uint8Array<ArrayBuffer>;
  /** The body in other encodings, as they are first asked for. */
  readonly encoded: Map<string, Uint8Array<ArrayBuffer>>;
}

export interface AnswerCache {
  readonly get: (key: string) => KeptAnswer | undefined;
  /** Keeps an answer, or counts again one that has grown; the least lately used make room. */
  readonly put: (key: string, answer: KeptAnswer) => void;
  readonly bytes: () => number;
}

/** At most `limit` bytes in all, and nothing larger than a quarter of that. */
export function createAnswerCache(limit: number): AnswerCache {
  const answers = new Map<string, { answer: KeptAnswer; size: number }>();
  let bytes = 0;
  const drop = (key: string) => {
    bytes -= answers.get(key)?.size ?? 0;
    answers.delete(key);
  };
  return {
    get(key) {
      const held = answers.get(key);
      if (held === undefined) return undefined;
      answers.delete(key);
      answers.set(key, held);
      return held.answer;
    },
    put(key, answer) {
      drop(key);
      const size = sizeOf(key, answer);
      if (size > limit / 4) return;
      answers.set(key, { answer, size });
      bytes += size;
      for (const oldest of answers.keys()) {
        if (bytes <= limit) break;
        drop(oldest);
      }
    },
    bytes: () => bytes,
  };
}

/** What the map and the objects take beside the bytes. */
const OVERHEAD = 500;

function sizeOf(key: string, { body, encoded }: KeptAnswer): number {
  return [...encoded.values()].reduce((sum, bytes) => sum + bytes.byteLength, body.byteLength + key.length + OVERHEAD);
}

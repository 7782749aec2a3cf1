/** What comes back through a frame, before anybody has judged it. */

export interface FrameRequest {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly contentType: string | null;
}

export interface FrameAnswer {
  /** 0 where the frame's own request failed: no connection, or a redirect to another origin. */
  readonly status: number;
  readonly statusText: string;
  /** As XMLHttpRequest gives them: one "name: value" a line. */
  readonly headers: string;
  readonly text: string;
}

/** Every value of a header, in order; [] where it is not there. */
export function headersOf(answer: FrameAnswer, name: string): readonly string[] {
  const wanted = name.toLowerCase();
  return answer.headers.split(/\r?\n/).flatMap((line) => {
    const colon = line.indexOf(":");
    return colon > 0 && line.slice(0, colon).trim().toLowerCase() === wanted ? [line.slice(colon + 1).trim()] : [];
  });
}

export function headerOf(answer: FrameAnswer, name: string): string | null {
  return headersOf(answer, name)[0] ?? null;
}

import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { watchKeys } from "./keys";

export interface HeadingFocus {
  readonly ref: (heading: HTMLHeadingElement | null) => void;
  /** For the element around all screens. */
  readonly watch: { readonly onFocus: () => void; readonly onBlur: () => void };
}

/**
 * Moves the focus to the heading when a screen takes the place of another, or when the focused button is gone. The first
 * verdict comes by itself and takes no focus. A screen that is still being loaded gets it when its heading arrives.
 */
export function useHeadingFocus(screen: string): HeadingFocus {
  const heading = useRef<HTMLHeadingElement | null>(null);
  const before = useRef(screen);
  const wanted = useRef(false);
  const inside = useRef(false);
  useEffect(watchKeys, []);

  useLayoutEffect(() => {
    const changed = before.current !== screen && before.current !== "loading";
    before.current = screen;
    // Removing the focused element fires no blur: the document is simply left without focus.
    const lost = inside.current && document.activeElement === document.body;
    if (!changed && !lost) return;
    if (heading.current) heading.current.focus();
    else wanted.current = true;
  });

  const ref = useCallback((next: HTMLHeadingElement | null) => {
    heading.current = next;
    if (!next || !wanted.current) return;
    wanted.current = false;
    next.focus();
  }, []);
  return {
    ref,
    watch: {
      onFocus: () => {
        inside.current = true;
      },
      onBlur: () => {
        inside.current = false;
      },
    },
  };
}

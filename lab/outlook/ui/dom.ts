/** Elements with attributes, listeners and children in one expression; text is always text. */
type Child = Node | string | null;
type Attributes = Readonly<Record<string, string | boolean | null | EventListener>>;

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, "");
    else if (typeof value === "string") made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

/** A 20 by 20 line drawing from path data. */
export function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

export const ICONS = {
  waffle:
    "M4 4h2v2H4zM9 4h2v2H9zM14 4h2v2h-2zM4 9h2v2H4zM9 9h2v2H9zM14 9h2v2h-2zM4 14h2v2H4zM9 14h2v2H9zM14 14h2v2h-2z",
  search: "M8.5 3.5a5 5 0 1 0 0 10 5 5 0 0 0 0-10ZM12.2 12.2 17 17",
  mail: "M3 5.5h14v9H3zM3 6l7 5 7-5",
  calendar: "M3.5 4.5h13v12h-13zM3.5 8h13M7 3v3M13 3v3",
  people: "M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM4 16.5c0-3 2.5-5 6-5s6 2 6 5z",
  tasks: "M3.5 10.5l3.5 3.5 9-9",
  send: "M3 3.5 17.5 10 3 16.5 5 10zM5 10h7",
  save: "M4 3.5h9.5L16.5 6.5v10H4zM7 3.5v4h6v-4M7 16.5v-5h6v5",
  discard: "M4.5 6h11M8 6V4h4v2M6 6l.8 10.5h6.4L14 6",
  addin: "M3 5.5h10a1 1 0 0 1 1 1v2.2l3-1.7v6l-3-1.7v2.2a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1Z",
  check: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM6.5 10.2l2.4 2.4 4.6-5",
  clock: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM10 6v4.2l3 1.8",
  place: "M10 17.5s-5-5-5-9a5 5 0 0 1 10 0c0 4-5 9-5 9ZM10 10a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z",
  repeat: "M4 9a6 6 0 0 1 11-2.5M15.5 3v4h-4M16 11a6 6 0 0 1-11 2.5M4.5 17v-4h4",
  close: "M5 5l10 10M15 5 5 15",
  info: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM10 9v5M10 6v.6",
  warning: "M10 3 18 16.5H2zM10 8v4M10 14v.5",
  lock: "M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9",
  video: "M3 5.5h9.5v9H3zM12.5 9 17 6.5v7L12.5 11",
  theme: "M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14",
  add: "M10 4v12M4 10h12",
  edit: "M4 16l.8-3.6L13.5 3.7l2.8 2.8-8.7 8.7z",
  star: "M10 2.8l2.2 4.6 5 .7-3.6 3.5.9 5-4.5-2.4-4.5 2.4.9-5L2.8 8.1l5-.7z",
  list: "M4 5.5h12M4 10h12M4 14.5h12",
  chevron: "M5 7.5l5 5 5-5",
  previous: "M12.5 4.5 7 10l5.5 5.5",
  next: "M7.5 4.5 13 10l-5.5 5.5",
} as const;

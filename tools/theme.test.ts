import { expect, test } from "@jest/globals";
import { themeCss } from "./theme";

test("the page gets the tokens that a style asks for, in both themes, and no others", () => {
  const style = ".a{color:var(--colorNeutralForeground1);font-size:var(--fontSizeBase300)}";
  const list = 'const tokens={colorBrandBackground:"var(--colorBrandBackground)"}';
  expect(themeCss([style, list])).toBe(
    ":root{--fontSizeBase300:14px;--colorNeutralForeground1:#242424}:root[data-theme=dark]{--colorNeutralForeground1:#ffffff}",
  );
});

/** What no pane can do without: Office.js, and nothing else. Says when Outlook has answered it. */
export const OFFICE_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Office.js</title>
    <script defer src="/~office/office.js"></script>
    <script defer src="/~lab/client.js"></script>
  </head>
  <body>
    <p>Office.js</p>
    <script type="module">Office.onReady(() => performance.mark("bench:office"));</script>
  </body>
</html>
`;

/** The floor: the least a pane could be. Static HTML with its CSS inside, the size of the pane's first screen, and no script at all. */
export const FLOOR_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Floor</title>
    <style>
      body { margin: 0; font: 14px/20px "Segoe UI", sans-serif; }
      header { padding: 12px 16px; border-bottom: 1px solid #e0e0e0; font-weight: 600; }
      main { padding: 16px; }
      button { height: 32px; padding: 0 12px; border: 0; border-radius: 4px; background: #0f6cbd; color: #fff; }
    </style>
  </head>
  <body>
    <header>On Behalf</header>
    <main>
      <h1>Anna Owner’s meeting</h1>
      <p>This can become an online meeting in Anna’s name.</p>
      <button>Make it online</button>
      <ul><li>You may edit Anna’s calendar.</li><li>Anna’s calendar allows Teams.</li></ul>
    </main>
  </body>
</html>
`;

"use strict";
const { readFileSync } = require("node:fs");
const { join, resolve } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const TerserPlugin = require("terser-webpack-plugin");
const { NormalModuleReplacementPlugin } = require("webpack");
const { require: requireTs } = require("tsx/cjs/api");
const { REACT_BY_PREACT } = require("./tools/react-by-preact.js");
const { STAMP, sourceHash } = requireTs("./tools/source-hash.ts", __filename);

/** The address in manifest.xml and settings.json that `--env base=https://…` replaces. */
const DEFAULT_BASE = "https://localhost:3000";

/** What the pages may load and talk to. Where Microsoft documents more clouds than one, all of them are here. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  // Office.js, and the MicrosoftAjax.js that it loads by itself.
  "script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com",
  // Griffel, Fluent UI's style engine, inserts <style> elements while the pane runs.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  [
    "connect-src 'self'",
    "https://graph.microsoft.com https://graph.microsoft.us https://dod-graph.microsoft.us",
    "https://microsoftgraph.chinacloudapi.cn",
    "https://login.microsoftonline.com https://login.microsoftonline.us https://login.partner.microsoftonline.cn",
  ].join(" "),
  // A Skype for Business pool is known only after discovery; the code holds its frame to the allowed domains.
  "frame-src https:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Is a module part of both of these chunks? */
const inBoth =
  (one, other) =>
  (module, { chunkGraph }) => {
    const names = new Set(Array.from(chunkGraph.getModuleChunksIterable(module), (chunk) => chunk.name));
    return names.has(one) && names.has(other);
  };

/** Preloads, where the page says so, the chunks that its own script asks for first: they need not wait for that script. */
class PreloadFirstImports {
  apply(compiler) {
    compiler.hooks.compilation.tap("PreloadFirstImports", (compilation) => {
      const links = new Map();
      HtmlPlugin.getHooks(compilation).beforeEmit.tap("PreloadFirstImports", (data) => {
        data.html = data.html.replace("<!-- preloads -->", (links.get(data.outputName) ?? []).join("\n    "));
        return data;
      });
      HtmlPlugin.getHooks(compilation).alterAssetTagGroups.tap("PreloadFirstImports", (data) => {
        const entries = data.plugin.options.chunks.map((name) => compilation.entrypoints.get(name));
        const first = entries.flatMap((entry) => entry.getChildren());
        const files = new Set(first.flatMap((group) => group.getFiles()).filter((file) => file.endsWith(".js")));
        for (const file of entries.flatMap((entry) => entry.getFiles())) files.delete(file);
        // The largest first: a host that speaks HTTP/1.1 is asked for six files at a time.
        const size = (file) => compilation.getAsset(file)?.source.size() ?? 0;
        const ordered = [...files].sort((a, b) => size(b) - size(a));
        const tags = ordered.map((href) => `<link rel="preload" as="script" href="${href}" />`);
        links.set(data.outputName, tags);
        return data;
      });
    });
  }
}

/** Writes the hash of the sources, as they were when the build began, into `dist`. */
class StampSources {
  apply(compiler) {
    let hash = "";
    compiler.hooks.beforeRun.tap("StampSources", () => {
      hash = sourceHash(__dirname);
    });
    compiler.hooks.thisCompilation.tap("StampSources", (compilation) => {
      compilation.hooks.processAssets.tap("StampSources", () => {
        if (hash) compilation.emitAsset(STAMP, new compiler.webpack.sources.RawSource(`${hash}\n`));
      });
    });
  }
}

/**
 * @param {{ base?: string, settings?: string }} env `base`: where the pages will be served, without a slash at the end;
 *   `settings`: a JSON file to be put into the pages in place of settings.json.
 * @param {{ mode?: string }} argv
 */
module.exports = (env = {}, argv = {}) => {
  const production = argv.mode === "production";
  const base = (env.base ?? DEFAULT_BASE).replace(/\/+$/, "");
  const rebase = (text) => text.replaceAll(DEFAULT_BASE, base);
  const settings = JSON.parse(rebase(readFileSync(resolve(__dirname, env.settings ?? "settings.json"), "utf8")));

  const page = (name) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: `src/${name}/${name}.html`,
      chunks: [name],
      inject: "head",
      scriptLoading: "defer",
      minify: false,
      templateParameters: {
        csp: CONTENT_SECURITY_POLICY,
        settings: JSON.stringify(settings, null, 2).replaceAll("<", "\\u003c"),
      },
    });

  return {
    mode: production ? "production" : "development",
    context: __dirname,
    target: ["web", "es2022"],
    devtool: production ? false : "source-map",
    entry: {
      taskpane: "./src/taskpane/boot.ts",
      commands: "./src/commands/commands.ts",
      desk: "./src/desk/boot.ts",
    },
    output: {
      path: join(__dirname, "dist"),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      // Relative to the script: the same files work under any folder of any host.
      publicPath: "auto",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: [
            // Works out our styles while building, as Fluent UI's own come: their compiler stays out of the bundle.
            "@griffel/webpack-loader",
            {
              loader: "swc-loader",
              options: {
                jsc: {
                  parser: { syntax: "typescript", tsx: true },
                  target: "es2022",
                  transform: { react: { runtime: "automatic" } },
                },
              },
            },
          ],
        },
      ],
    },
    optimization: {
      chunkIds: "named",
      minimizer: [new TerserPlugin({ extractComments: false, terserOptions: { compress: { passes: 2 } } })],
      splitChunks: {
        chunks: "async",
        cacheGroups: {
          default: false,
          defaultVendors: false,
          // What both halves of the pane's start need is asked for once. What only later parts share is small, and repeated.
          shared: { name: "shared", enforce: true, test: inBoth("app", "check") },
        },
      },
    },
    performance: { hints: false },
    plugins: [
      page("taskpane"),
      page("commands"),
      page("desk"),
      new PreloadFirstImports(),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "*.html", context: "assets" },
          { from: "manifest.xml", transform: (content) => rebase(content.toString()) },
        ],
      }),
      // Not `resolve.alias`: the loader that works out the styles follows it too, and cannot run Preact's modules.
      new NormalModuleReplacementPlugin(/^react(-dom)?(\/|$)/, (request) => {
        request.request = REACT_BY_PREACT[request.request] ?? request.request;
      }),
      new StampSources(),
    ],
    devServer: {
      host: "localhost",
      port: 3000,
      hot: false,
      liveReload: true,
      static: false,
      headers: { "Cache-Control": "no-store" },
    },
  };
};

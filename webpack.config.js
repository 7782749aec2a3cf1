"use strict";
const { join, resolve } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const TerserPlugin = require("terser-webpack-plugin");
const { NormalModuleReplacementPlugin } = require("webpack");
const { require: requireTs } = require("tsx/cjs/api");
const { LANGUAGE_FILE } = require("./tools/messages/compile.js");
const { REACT_BY_PREACT } = require("./tools/react-by-preact.js");
const { REACT_CONTROL, STAMP, sourceHash } = requireTs("./tools/source-hash.ts", __filename);
const { BUNDLED, bundledPackages } = requireTs("./tools/package/bundled.ts", __filename);
const { CLOUD_HOSTING } = requireTs("./tools/package/clouds.ts", __filename);
const { contentSecurityPolicy } = requireTs("./tools/package/policy.ts", __filename);
const { settingsBlock } = requireTs("./tools/package/pages.ts", __filename);
const { createSideload } = requireTs("./tools/sideload.ts", __filename);
const { themeCss } = requireTs("./tools/theme.ts", __filename);
const { DEVELOPMENT_BASE } = requireTs("./src/settings/checked.ts", __filename);
const { readSettingsFile } = requireTs("./tools/settings/read.ts", __filename);

/** Where a page wants the themes. */
const THEMES = "/* themes */";

/** Is a module part of both of these chunks? */
const inBoth =
  (one, other) =>
  (module, { chunkGraph }) => {
    const names = new Set(Array.from(chunkGraph.getModuleChunksIterable(module), (chunk) => chunk.name));
    return names.has(one) && names.has(other);
  };

/** Is a module part of this chunk, and of none of the others? */
const inOnly =
  (name, ...others) =>
  (module, { chunkGraph }) => {
    const names = new Set(Array.from(chunkGraph.getModuleChunksIterable(module), (chunk) => chunk.name));
    return names.has(name) && !others.some((other) => names.has(other));
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

/**
 * The pane's own script does not wait for Office.js, as deferred scripts wait for each other: a script host that never answers is
 * for the pane to tell of.
 */
class BesideOffice {
  apply(compiler) {
    compiler.hooks.compilation.tap("BesideOffice", (compilation) => {
      HtmlPlugin.getHooks(compilation).alterAssetTags.tap("BesideOffice", (data) => {
        if (data.outputName !== "taskpane.html") return data;
        for (const { attributes } of data.assetTags.scripts) Object.assign(attributes, { defer: false, async: true });
        return data;
      });
    });
  }
}

/** Puts Fluent UI's themes into the pages that have a place for them, without the tokens that nothing in the bundle asks for. */
class ThemesInPage {
  apply(compiler) {
    compiler.hooks.compilation.tap("ThemesInPage", (compilation) => {
      HtmlPlugin.getHooks(compilation).beforeEmit.tap("ThemesInPage", (data) => {
        if (!data.html.includes(THEMES)) return data;
        const scripts = compilation.getAssets().filter(({ name }) => name.endsWith(".js"));
        const texts = scripts.map(({ source }) => source.source().toString());
        data.html = data.html.replace(THEMES, themeCss(texts));
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

/** Writes which npm packages the bundle holds, for the notices that a package carries. */
class ListPackages {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("ListPackages", (compilation) => {
      compilation.hooks.processAssets.tap("ListPackages", () => {
        const files = [...compilation.modules].flatMap((module) => [
          module.resource,
          ...(module.modules ?? []).map((inner) => inner.resource),
        ]);
        const text = `${JSON.stringify(bundledPackages(files.filter(Boolean), __dirname), null, 2)}\n`;
        compilation.emitAsset(BUNDLED, new compiler.webpack.sources.RawSource(text));
      });
    });
  }
}

/** Wrong settings end the build with one sentence, and 2 as the command line's way of saying "as you wrote it". */
function settingsOrExit(file) {
  const read = readSettingsFile(file, resolve(__dirname, file));
  if (read.ok) return read.value;
  process.stderr.write(`${read.error}\n`);
  process.exit(2);
}

/**
 * @param {{ settings?: string }} env `settings`: a JSON file to be put into the pages in place of settings.json.
 * @param {{ mode?: string }} argv
 */
module.exports = (env = {}, argv = {}) => {
  const production = argv.mode === "production";
  const { settings, written } = settingsOrExit(env.settings ?? "settings.json");

  const page = (name) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: `src/${name}/${name}.html`,
      chunks: [name],
      inject: "head",
      scriptLoading: "defer",
      minify: false,
      templateParameters: {
        csp: contentSecurityPolicy(settings),
        officeJs: CLOUD_HOSTING[settings.cloud].officeJs,
        settings: settingsBlock(written),
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
      auth: "./src/auth/auth.ts",
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
          test: LANGUAGE_FILE,
          use: [{ loader: join(__dirname, "tools/messages/loader.js"), options: { language: env.language } }],
        },
        { test: /[\\/]checks[\\/]\w+\.ts$/, enforce: "pre", use: [join(__dirname, "tools/without-sources.js")] },
        {
          test: /\.tsx?$/,
          exclude: [/node_modules/, LANGUAGE_FILE],
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
          // All checks and their words, which every part that opens later needs too. What the start has anyway stays there: else it would ask for all of this.
          words: { name: "words", enforce: true, test: inOnly("findings", "app", "check") },
        },
      },
    },
    performance: { hints: false },
    plugins: [
      page("taskpane"),
      page("commands"),
      page("desk"),
      page("auth"),
      new PreloadFirstImports(),
      new BesideOffice(),
      new ThemesInPage(),
      new CopyPlugin({
        patterns: [{ from: "assets/*.png" }, { from: "*.html", context: "assets" }, { from: "manifest.xml" }],
      }),
      // Not `resolve.alias`: the loader that works out the styles follows it too, and cannot run Preact's modules.
      ...(REACT_CONTROL
        ? []
        : [
            new NormalModuleReplacementPlugin(/^react(-dom)?(\/|$)/, (request) => {
              request.request = REACT_BY_PREACT[request.request] ?? request.request;
            }),
          ]),
      new ListPackages(),
      new StampSources(),
    ],
    devServer: {
      host: "localhost",
      port: 3000,
      hot: false,
      liveReload: true,
      static: false,
      setupMiddlewares: (middlewares) => [
        { name: "sideload", middleware: createSideload(DEVELOPMENT_BASE, () => Date.now()) },
        ...middlewares,
      ],
      headers: { "Cache-Control": "no-store" },
    },
  };
};

import { existsSync, readFileSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import { securityHeaders } from "./securityHeaders.ts";

const compressed: Record<string, string> = {
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
};

/** Makes `vite preview` serve as nginx does in production: security headers, gzip, and 404 for missing assets. */
export function previewServer(): Plugin {
  const zipped = new Map<string, Buffer>();
  return {
    name: "sommelier-preview-server",
    configurePreviewServer({ config, middlewares }) {
      const root = join(config.root, config.build.outDir);
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? "/", "http://localhost");
        // The service sends its own headers.
        if (pathname.startsWith("/api/")) return next();
        for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
        if (pathname.startsWith("/s/")) response.setHeader("X-Robots-Tag", "noindex, nofollow");
        if (!pathname.startsWith("/assets/")) return next();
        // A chunk of an older build must fail, or the browser would run the page's HTML as a script.
        const file = join(root, normalize(pathname));
        if (!existsSync(file)) {
          response.statusCode = 404;
          return response.end();
        }
        const type = compressed[extname(file)];
        if (!type || !request.headers["accept-encoding"]?.toString().includes("gzip")) return next();
        // The name of an asset tells its content.
        const content = zipped.get(file) ?? gzipSync(readFileSync(file));
        zipped.set(file, content);
        response.setHeader("Content-Type", `${type};charset=utf-8`);
        response.setHeader("Content-Encoding", "gzip");
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.end(content);
      });
    },
  };
}

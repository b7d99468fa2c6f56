# The package as it is published, on the Node that it asks for; the first stage builds it and is thrown away.
FROM node:24-slim AS build
WORKDIR /source
COPY . .
RUN npm ci && npm pack --pack-destination /

FROM node:24-slim
COPY --from=build /compact-graph-*.tgz /tmp/
RUN npm install --global --omit=dev /tmp/compact-graph-*.tgz && rm /tmp/compact-graph-*.tgz
USER node
WORKDIR /home/node
ENTRYPOINT ["compact-graph"]
CMD ["serve", "--host", "0.0.0.0"]

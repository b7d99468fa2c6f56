/** Neo4j in a container, where a container engine answers. */
import type { StartedNeo4jContainer } from '@testcontainers/neo4j';
import { type LineName, NEO4J_LINES } from './lines.ts';
import type { RunningNeo4j } from './server.ts';

/** `undefined` where no engine answers; then Neo4j is started from its artifacts. */
export async function startContainer(name: LineName): Promise<RunningNeo4j | undefined> {
  const { Neo4jContainer } = await import('@testcontainers/neo4j');
  let container: StartedNeo4jContainer;
  try {
    container = await new Neo4jContainer(NEO4J_LINES[name].image).start();
  } catch (error) {
    if (/container runtime/.test(String(error))) return undefined;
    throw error;
  }
  return {
    get address() {
      return {
        uri: container.getBoltUri(),
        username: container.getUsername(),
        password: container.getPassword(),
        database: 'neo4j',
        http: container.getHttpUri(),
      };
    },
    restart: () => container.restart({ timeout: 0 }),
    stop: async () => {
      await container.stop();
    },
  };
}

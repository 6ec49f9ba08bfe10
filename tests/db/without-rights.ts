/** A process that gives up its rights as the database host does, and says what it can still do. */
import childProcess, { execFileSync } from 'node:child_process';
import { lookup } from 'node:dns/promises';
import { get } from 'node:http';
import { connect as connectTo } from 'node:net';
import { Worker } from 'node:worker_threads';
import { connect } from '../../db/connection.ts';
import { giveUpRights } from '../../db/fewer-rights.ts';

const ways: Record<string, () => unknown> = {
  program: () => execFileSync('true'),
  'program by its module': () => childProcess.spawnSync('true'),
  connection: () => connectTo(9, '127.0.0.1').on('error', () => {}),
  request: () => get('http://127.0.0.1:9/').on('error', () => {}),
  name: () => lookup('localhost').catch(() => {}),
  fetch: () => fetch('http://127.0.0.1:9/').catch(() => {}),
  socket: () => new WebSocket('ws://127.0.0.1:9/').addEventListener('error', () => {}),
  thread: () => new Worker('', { eval: true }),
  native: () => process.dlopen({ exports: {} }, '/nowhere.node'),
};

const open = (): string[] =>
  Object.entries(ways).flatMap(([name, way]) => {
    try {
      way();
      return [name];
    } catch (error) {
      return error instanceof Error && /no right|not defined|not a constructor/.test(error.message)
        ? []
        : [name];
    }
  });

const before = open();
connect(':memory:').close();
giveUpRights();
const after = open();
const db = connect(':memory:');
db.script('CREATE TABLE t (a); INSERT INTO t VALUES (42)');
const found = db.get<{ a: number }>('SELECT a FROM t')?.a;
db.close();
process.stdout.write(JSON.stringify({ before: before.sort(), after, found, ways: Object.keys(ways).sort() }));

#!/usr/bin/env python3
"""Reads a workbook without Weighbridge, as docs/file-format.md describes it: verifies its log, then prints what it holds as JSON."""
import hashlib, json, pathlib, sqlite3, sys

EVENT = 'number, id, at, analyst_id, session_id, kind, command, label, target_id, created_id, rows, state, seal'
FINDINGS = '''SELECT a.name, k.name, f.polarity, f.strength FROM findings f JOIN alternatives a ON a.id = f.alternative_id
  JOIN criteria k ON k.id = f.criterion_id WHERE f.claim_id = ? ORDER BY f.id'''
def number(value):  # As JSON.stringify writes a number: without a point where there is none, 1e21 and 1e-7 with a power of ten.
    digits, _, power = repr(abs(value)).partition('e')
    whole, _, part = digits.partition('.')
    point = len(whole) + int(power or 0) - len(whole + part) + len((whole + part).lstrip('0'))
    digits = (whole + part).strip('0')
    if not digits:
        return '0'
    if not -6 < point <= 21:
        text = digits[0] + ('.' + digits[1:] if digits[1:] else '') + 'e%+d' % (point - 1)
    elif point <= 0:
        text = '0.' + '0' * -point + digits
    else:
        text = digits[:point].ljust(point, '0') + ('.' + digits[point:] if digits[point:] else '')
    return ('-' if value < 0 else '') + text
def line(values):  # A list as JSON.stringify writes it.
    return '[' + ','.join(number(v) if isinstance(v, float) else json.dumps(v, ensure_ascii=False) for v in values) + ']'
def camel(name):
    return name[0] + name.title().replace('_', '')[1:]
db = sqlite3.connect(pathlib.Path(sys.argv[1]).absolute().as_uri() + '?mode=ro', uri=True)
if db.execute('PRAGMA application_id').fetchone()[0] != 0x57425247:
    sys.exit('This is not a Weighbridge workbook.')
tables = [name for name, in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")
          if name not in ('events', 'event_changes')]
lanes, counts, seal = [0] * 8, {}, ''
for table in tables:
    rows = [hashlib.sha256((camel(table) + ' ' + line(row)).encode()).digest() for row in db.execute('SELECT * FROM ' + table)]
    counts[camel(table)] = len(rows)
    lanes = [(lane + sum(int.from_bytes(row[i * 4:i * 4 + 4], 'big') for row in rows)) % 2 ** 32 for i, lane in enumerate(lanes)]
for *event, sealed in db.execute('SELECT ' + EVENT + ' FROM events ORDER BY number'):
    parts = db.execute('SELECT changes FROM event_changes WHERE event_number = ? ORDER BY part', event[:1])
    seal = hashlib.sha256('\n'.join([line([seal, *event])] + [part for part, in parts]).encode()).hexdigest()
    if seal != sealed:
        sys.exit('The log is damaged at event %d.' % event[0])
if event[-1] != ''.join('%08x' % lane for lane in lanes):
    sys.exit('The tables are not what the log says.')
claims = db.execute('SELECT c.id, c.text, s.name, c.date FROM claims c JOIN speakers s ON s.id = c.speaker_id ORDER BY c.position, c.id')
weights = 'SELECT k.name, w.value FROM weights w JOIN criteria k ON k.id = w.criterion_id WHERE w.scenario_id = ? ORDER BY k.position, k.id'
scenarios = db.execute('SELECT id, name FROM scenarios ORDER BY position, id').fetchall()
print(json.dumps({
    'format': db.execute('PRAGMA user_version').fetchone()[0], 'title': db.execute('SELECT title FROM workbook').fetchone()[0],
    'events': event[0], 'seal': seal, 'rows': counts, 'scenarios': {name: dict(db.execute(weights, [id])) for id, name in scenarios},
    'claims': [{'text': text, 'speaker': speaker, 'date': date, 'findings': db.execute(FINDINGS, [id]).fetchall()}
               for id, text, speaker, date in claims.fetchall()]}))

/** Plain Node: words that lists of other people have over their columns, beside those of vocabulary.ts, which decide by themselves. */

import { isAlternativeWord, isCriterionWord, isThing, wordOf } from '../vocabulary.ts';
import { wordList } from '../word-list.ts';

/** What such a word lets expect. `value` is a number, an answer or a word of a scale. */
export type ListWord = 'alternative' | 'criterion' | 'value' | 'polarity' | 'source' | 'claim' | 'evidence';

const WORDS: Readonly<Record<Exclude<ListWord, 'evidence'>, ReadonlySet<string>>> = {
  alternative: new Set(
    wordList(`
    software, tool, tools, vendor, vendors, competitor, competitors, supplier, suppliers, country, countries, platform,
    distribution, distro, hypervisor, hypervisors, provider, solution, entity, subject, bidder, company, brand,
    programm, anbieter, hersteller, wettbewerber, konkurrent, lieferant, land, plattform, werkzeug, lösung,
    logiciel, outil, fournisseur, concurrent, pays, plateforme, herramienta, proveedor, competidor, país, plataforma,
    strumento, fornitore, concorrente, paese, piattaforma
  `),
  ),
  criterion: new Set(
    wordList(`
    feature, features, requirement, requirements, question, questions, aspect, aspects, category, categories, topic,
    capability, function, functionality, property, indicator, variable, measure, criteria name, parameter,
    funktion, anforderung, frage, kategorie, thema, fähigkeit, kenngröße, kennzahl, messgröße,
    fonctionnalité, exigence, question posée, catégorie, critère, indicateur, función, funcionalidad, requisito, pregunta,
    aspecto, categoría, criterio, indicador, funzione, funzionalità, domanda, aspetto, categoria, indicatore
  `),
  ),
  value: new Set(
    wordList(`
    support, supported, supports, rating, ratings, score, scores, value, values, answer, answers, verdict, availability,
    available, status, response, grade, mark, level, compliance, compliant, fulfilled, met, result, yes/no,
    unterstützt, unterstützung, bewertung, wert, werte, antwort, urteil, note, punkte, erfüllt, verfügbar, ergebnis,
    pris en charge, prise en charge, supporté, valeur, réponse, verdict rendu, disponible, soporte, soportado, valor,
    respuesta, puntuación, veredicto, nota, supporto, supportato, valore, risposta, punteggio, voto, verdetto, disponibile
  `),
  ),
  polarity: new Set(
    wordList(`
    sentiment, polarity, stance, opinion, attitude, haltung, meinung, stimmung, polarität, wertung, polarité, avis,
    opinión, polaridad, sentimiento, opinione, polarità, sentimento
  `),
  ),
  source: new Set(
    wordList(`
    proof, link, links, url, urls, source, sources, source url, reference url, citation, beleg, belege, nachweis, quelle, quellen,
    preuve, lien, prueba, fuente, enlace, prova, fonte, collegamento
  `),
  ),
  claim: new Set(
    wordList(`
    text, comment, comments, review, reviews, sentence, sentences, quote, remark, kommentar, satz, rezension, zitat, begründung,
    texte, commentaire, phrase, critique, texto, comentario, reseña, frase, testo, commento, recensione
  `),
  ),
};

/** Words that either name where something stands, or hold what is said: their cells decide. */
const EVIDENCE = new Set(['evidence', 'evidenz', 'evidencia', 'evidenza', 'justification']);

/** What a heading lets expect of a column of a list; null where it lets expect nothing. */
export function listWord(heading: string): ListWord | null {
  const word = wordOf(heading.replace(/(?<!\s)\s*[([{][^()[\]{}]*[)\]}]\s*$/, ''));
  if (EVIDENCE.has(word)) return 'evidence';
  const found = (Object.keys(WORDS) as (keyof typeof WORDS)[]).find((role) => WORDS[role].has(word));
  if (found) return found;
  if (isCriterionWord(word)) return 'criterion';
  return isThing(word) || isAlternativeWord(word) ? 'alternative' : null;
}

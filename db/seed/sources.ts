import type { WorkbookSeedInput } from './format.ts';
import { prints } from './prints.ts';

/** The five articles, by their own file names. What a text does not give is null: nothing is guessed. */
const articles: WorkbookSeedInput['sources'] = [
  {
    slug: 'article-000',
    shortTitle: 'Anon., Linux bare-metal',
    fileName: '000_53882e84393b27cf.txt',
    title: 'Linux *is* a bare-metal hypervisor',
    author: null,
    publication: null,
    date: '2008-10-27',
    remark:
      'A blog post; the text names neither its author nor the blog. Date from the first line. The author is not named and declares to hold no positions (P8); argues for Linux with KVM throughout.',
    sha256: '83539615c4818dfc2717f32cba40e9d71e9b80c19f03be789833da36dfe855d2',
    paragraphs: 9,
  },
  {
    slug: 'article-001',
    shortTitle: 'Moczik, Xen vs. KVM',
    fileName: '001_340a2ffd2472088b.txt',
    title: null,
    author: 'Brad Moczik',
    publication: null,
    date: '2009-04-17',
    remark:
      'A post without a headline in the text. Author and date from the lines below it. The text gives no affiliation of the author. Argues against the Linux Foundation and KVM. No headline in the text: the short title is ours.',
    sha256: '34b976d9711395d231988efa63efcc05b9b1a535f042ffd702c87dd9c59bf7e1',
    paragraphs: 13,
  },
  {
    slug: 'article-002',
    shortTitle: 'Jones, KVM: Yet another',
    fileName: '002_fa57398ffc9a7004.txt',
    title: 'KVM: Yet another hypervisor?',
    author: 'Richard Jones',
    publication: null,
    date: null,
    remark:
      'A blog post with lists of pros and cons. Author from the line below it; the text gives no date. The text gives no affiliation or interest of the author. Lists pros and cons of both systems; no date.',
    sha256: 'dff185e4d2cf7e59a42ad74ac400069515eff635d67321a995933234a6712b36',
    paragraphs: 38,
  },
  {
    slug: 'article-003',
    shortTitle: 'Ward, KVM: Bare-Metal?',
    fileName: '003_7f57c44f35597921.txt',
    title: 'KVM: Bare-Metal Hypervisor?',
    author: 'Keith Ward',
    publication: 'Mental Ward',
    date: '2009-02-24',
    remark:
      'A blog post with readers’ comments from 2009 and 2010. Author and date from the line below it. The author takes no side and asks. He quotes a director of Red Hat, which is committed to KVM; commenters give no affiliations.',
    sha256: '95b5c4fa00d87479a9468f57f268063dd375038667a371687c24c6a71cbc257d',
    paragraphs: 54,
  },
  {
    slug: 'article-004',
    shortTitle: 'Marshall, Dumps Xen',
    fileName: '004_7f8af1ee2d6cee09.txt',
    title: 'Red Hat Goes Streaking - Dumps Xen',
    author: 'Billy Marshall',
    publication: null,
    date: '2009-02-24',
    remark:
      'A blog post with two comments. Its author is known from them: a reader calls him Billy, and he answers by name. The text gives no affiliation or interest of the author, who is known only from the comments. Favours hypervisors on bare metal.',
    sha256: '0827e798c2d161a38f278d0b8f534a7e1cae7ec8964fa5ef5fc9ef0ef5217675',
    paragraphs: 22,
  },
];

export const sources = articles.map((source) => ({ ...source, prints: prints[source.slug] ?? [] }));

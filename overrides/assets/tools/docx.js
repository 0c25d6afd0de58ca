/* A letter of letter.js as a Word file: one paragraph a line, a table where there is one, 宋体 for text and 黑体 for headings in the East Asian slots, as
   scripts/printing/word.py sets the printed sheets. Pure: docx(title, lines, kind) -> bytes. */
import { blocks, isOpen, widths } from "./letter.js"
import { zip } from "./zip.js"

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
const PACKAGE = "http://schemas.openxmlformats.org/package/2006"
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
const SIZES = { letter: 14, court: 12 } // points

const TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`
const RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`
const OF_DOCUMENT = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/styles" Target="styles.xml"/></Relationships>`

/** Text as XML takes it: what no XML may hold is left out. */
const escape = text => Array.from(text).filter(char => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/.test(char) || char.length > 1).join("")
  .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")

const fonts = east => `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="${east}"/>`

const styles = size => `${HEAD}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts("宋体")}<w:sz w:val="${2 * size}"/><w:szCs w:val="${2 * size}"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="420" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`

const core = title => `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escape(title)}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`

const HEADINGS = ["title", "label", "head"]
const indent = size => `<w:ind w:firstLineChars="200" w:firstLine="${2 * 20 * size}"/>` // two characters, said twice: LibreOffice reads the second
const shape = (kind, size) => kind === "title" ? '<w:jc w:val="center"/>' : ["text", "number"].includes(kind) ? indent(size) : ""

function paragraph({ kind, parts }, size) {
  const bold = HEADINGS.includes(kind) ? "<w:b/>" : ""
  const run = part => {
    const [text, line] = typeof part === "string" ? [part, ""] : [part.text, part.filled ? '<w:u w:val="single"/>' : ""]
    const said = text.split(/\r\n?|\n/).map(row => `<w:t xml:space="preserve">${escape(row)}</w:t>`).join("<w:br/>")
    return `<w:r><w:rPr>${fonts(bold ? "黑体" : "宋体")}${bold}${line}</w:rPr>${said}</w:r>`
  }
  return `<w:p><w:pPr>${shape(kind, size)}</w:pPr>${parts.map(run).join("")}</w:p>`
}

const ROOM = 11906 - 2 * 1587 // twentieths of a point between the margins
const EDGES = ["top", "left", "bottom", "right", "insideH", "insideV"].map(edge => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join("")

function table(lines, size) {
  const wide = widths(lines).map(width => Math.floor(width * ROOM))
  const cell = (parts, kind, at) => `<w:tc><w:tcPr><w:tcW w:w="${wide[at]}" w:type="dxa"/></w:tcPr>${paragraph({ kind, parts: isOpen(parts) ? [] : parts }, size)}</w:tc>`
  const row = ({ kind, cells }) => `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="567"/>${kind === "head" ? "<w:tblHeader/>" : ""}</w:trPr>${cells.map((parts, at) => cell(parts, kind, at)).join("")}</w:tr>`
  return `<w:tbl><w:tblPr><w:tblW w:w="${ROOM}" w:type="dxa"/><w:tblBorders>${EDGES}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${wide.map(width => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${lines.map(row).join("")}</w:tbl>`
}

const PAGE = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1587" w:right="1587" w:bottom="1417" w:left="1587" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>' // A4, 28 mm

export function docx(title, lines, kind = "letter") {
  const size = SIZES[kind] || SIZES.letter
  const body = blocks(lines).map(block => block.table ? table(block.table, size) : paragraph(block, size)).join("")
  return zip([["[Content_Types].xml", TYPES], ["_rels/.rels", RELATIONS], ["docProps/core.xml", core(title)], ["word/_rels/document.xml.rels", OF_DOCUMENT],
    ["word/styles.xml", styles(size)], ["word/document.xml", `${HEAD}<w:document xmlns:w="${WORD}"><w:body>${body}${PAGE}</w:body></w:document>`]])
}

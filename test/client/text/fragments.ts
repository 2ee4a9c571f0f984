/** Fragments of clipboard HTML in the form in which office programs write it, shortened where they only repeat themselves. */

const wordHead = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style>
<!--
 /* Font Definitions */
 @font-face
	{font-family:Symbol;
	panose-1:5 5 1 2 1 7 6 2 5 7;}
 p.MsoNormal, li.MsoNormal, div.MsoNormal
	{mso-style-unhide:no;
	margin:0cm;
	font-size:14.0pt;
	font-family:"Times New Roman",serif;}
 @list l0
	{mso-list-id:413819391;
	mso-list-type:hybrid;}
 @list l0:level1
	{mso-level-number-format:bullet;
	mso-level-text:;
	font-family:Symbol;}
 @list l0:level2
	{mso-level-number-format:bullet;
	mso-level-text:o;
	font-family:"Courier New";}
 @list l1:level1
	{mso-level-start-at:3;
	mso-level-tab-stop:none;}
 @list l1:level2
	{mso-level-number-format:alpha-lower;
	mso-level-text:"%2\\)";}
 @list l3:level1
	{mso-level-number-format:roman-lower;}
-->
</style>
</head>
<body lang=VI style='tab-interval:36.0pt;word-wrap:break-word'>
<!--StartFragment-->
`;
const wordEnd = `
<!--EndFragment-->
</body>

</html>`;
const word = (body: string) => wordHead + body + wordEnd;

export const wordText = word(`<p class=MsoNormal align=center style='margin-top:6.0pt;text-align:center'><b style='mso-bidi-font-weight:normal'><span
style='font-size:14.0pt;font-family:"Times New Roman",serif;color:red'>KẾT QUẢ THỰC HIỆN<o:p></o:p></span></b></p>

<p class=MsoNormal style='text-align:justify;text-indent:36.0pt'><span lang=VI
style='font-size:14.0pt'>Thực hiện <i>Nghị quyết số
57-NQ/TW</i>, diện tích đạt 120&nbsp;m<sup>2</sup>, n&#7891;ng độ CO<sub>2</sub> giảm
<b><u>15%</u></b><span style='mso-spacerun:yes'>  </span>so với cùng k&#7923;.<o:p></o:p></span></p>

<p class=MsoNormal><span style='font-size:14.0pt'>Dòng một<br>
dòng hai</span><o:p></o:p></p>

<p class=MsoNormal><o:p>&nbsp;</o:p></p>`);

const bullet = (level: number, sign: string, words: string, place: string) =>
  `<p class=MsoListParagraphCxSp${place} style='margin-left:${36 * level}.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
lang=VI style='font-family:Symbol;mso-fareast-font-family:Symbol;mso-bidi-font-family:Symbol'><span
style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]><span lang=VI>${words}<o:p></o:p></span></p>
`;

export const wordLists = word(
  `<p class=MsoNormal>Trọng tâm:<o:p></o:p></p>\n${bullet(1, '·', 'Hạ tầng số', 'First')}${bullet(2, 'o', 'Mạng truyền số liệu', 'Middle')}${bullet(2, 'o', 'Trung tâm dữ liệu', 'Middle')}${bullet(1, '·', 'Dữ liệu <b>số</b>', 'Last')}<p class=MsoNormal>Kết luận.<o:p></o:p></p>`,
);

const numbered = (list: string, level: number, mark: string, words: string) =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:${list} level${level} lfo2'><![if !supportLists]><span style='mso-fareast-font-family:"Times New Roman"'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>
`;

export const wordNumbers = word(
  [
    numbered('l1', 1, '3.', 'Thủ tục'),
    numbered('l1', 2, 'a)', 'Rà soát'),
    numbered('l1', 2, 'b)', 'Công bố'),
    numbered('l1', 1, '4.', 'Báo cáo'),
    numbered('l2', 2, '1.1.', 'Chi tiết'),
    numbered('l3', 1, 'i.', 'Một'),
  ].join(''),
);

const reference = (n: number) =>
  `<a style='mso-footnote-id:ftn${n}' href="file:///C:/Users/an/AppData/Local/Temp/msohtmlclip1/01/clip.htm#_ftn${n}" name="_ftnref${n}" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference><span style='font-size:14.0pt'>[${n}]</span></span><![endif]></span></span></a>`;
const note = (n: number, words: string) =>
  `<div style='mso-element:footnote' id=ftn${n}><p class=MsoFootnoteText><a style='mso-footnote-id:ftn${n}' href="file:///C:/Users/an/AppData/Local/Temp/msohtmlclip1/01/clip.htm#_ftnref${n}" name="_ftn${n}" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference><span style='font-size:10.0pt'>[${n}]</span></span><![endif]></span></span></a> ${words}<o:p></o:p></p></div>
`;

export const wordNotes = `${wordHead}<p class=MsoNormal>Theo kế hoạch${reference(1)} đã ban hành${reference(2)}.<o:p></o:p></p>
<!--EndFragment-->
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all>
<hr align=left size=1 width="33%"><![endif]>
${note(1, 'Kế hoạch số <b>15/KH-UBND</b> ngày 05/01/2026.')}${note(2, 'Nguồn: Cục Thống kê.')}</div>
</body></html>`;

export const wordTable =
  word(`<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none;mso-border-alt:solid windowtext .5pt'>
 <thead>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=50 rowspan=2 valign=top style='width:37.5pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt'>
  <p class=MsoNormal align=center style='text-align:center'><b>TT<o:p></o:p></b></p>
  </td>
  <td width=350 colspan=2 valign=top style='width:262.5pt'>
  <p class=MsoNormal align=center style='text-align:center'><b>Chỉ tiêu<o:p></o:p></b></p>
  </td>
 </tr>
 <tr style='mso-yfti-irow:1'>
  <td width=200 valign=top><p class=MsoNormal>Tên<o:p></o:p></p></td>
  <td width=150 valign=top><p class=MsoNormal>Kết quả<o:p></o:p></p></td>
 </tr>
 </thead>
 <tr style='mso-yfti-irow:2;mso-yfti-lastrow:yes'>
  <td width=50 valign=top><p class=MsoNormal>1<o:p></o:p></p></td>
  <td width=200 valign=top><p class=MsoNormal>Hồ sơ <i>trực
  tuyến</i><o:p></o:p></p></td>
  <td width=150 valign=top><p class=MsoNormal><o:p>&nbsp;</o:p></p></td>
 </tr>
</table>`);

const excelHead = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<style>
<!--table
	{mso-displayed-decimal-separator:"\\,";
	mso-displayed-thousand-separator:"\\.";}
tr
	{mso-height-source:auto;}
td
	{padding-top:1px;
	font-weight:400;
	text-align:general;}
.xl65
	{font-weight:700;
	text-align:center;}
.xl66
	{mso-number-format:"\\#\\,\\#\\#0";}
.xl67
	{white-space:normal;}
-->
</style>
</head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=184 style='border-collapse:collapse;width:138pt'>
`;

export const excelRange = `${excelHead}<!--StartFragment-->
 <col width=64 style='width:48pt'>
 <col width=120 style='mso-width-source:userset;mso-width-alt:4388;width:90pt'>
 <tr height=20 style='height:15.0pt'>
  <td colspan=2 height=20 class=xl65 width=184 style='height:15.0pt;width:138pt'>Quý III năm 2026</td>
 </tr>
 <tr height=20 style='height:15.0pt'>
  <td height=20 style='height:15.0pt'>Phòng CĐS</td>
  <td class=xl66 align=right>1.250</td>
 </tr>
 <tr height=0 style='display:none'>
  <td height=0>Dòng ẩn</td>
  <td></td>
 </tr>
 <tr height=40>
  <td height=40 class=xl67 width=64>Dòng một<br>
    dòng hai</td>
  <td></td>
 </tr>
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'>
  <td width=64 style='width:48pt'></td>
  <td width=120 style='width:90pt'></td>
 </tr>
 <![endif]>
<!--EndFragment-->
</table>
</body>
</html>`;

export const excelCell = `${excelHead}<!--StartFragment-->
 <col width=64 style='width:48pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl66 align=right width=64 style='height:15.0pt;width:48pt'>1.250</td>
 </tr>
<!--EndFragment-->
</table>
</body>
</html>`;

export const calcRange = `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/><style type="text/css">body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Liberation Sans"; font-size:x-small } a.comment-indicator:hover + comment { display:block } </style></head><body><table cellspacing="0" border="0"><colgroup width="85"></colgroup><colgroup width="95"></colgroup><tr><td height="17" align="left"><b>Tên</b></td><td align="left"><b>Số</b></td></tr><tr><td height="17" align="left">A</td><td align="right" sdval="12" sdnum="1033;">12</td></tr></table></body></html>`;

export const googleDocs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38;margin-top:0pt;"><span style="font-size:11pt;font-weight:400;font-style:normal;text-decoration:none;">Đoạn </span><span style="font-weight:700;">đậm</span><span> và </span><span style="font-style:italic;">nghiêng</span></p><ol style="margin-top:0;"><li dir="ltr" style="list-style-type:decimal;" aria-level="1"><p dir="ltr" role="presentation"><span>Một</span></p></li><ol style="list-style-type:lower-alpha;"><li dir="ltr" aria-level="2"><p dir="ltr"><span>Một a</span></p></li></ol><li dir="ltr" aria-level="1"><p dir="ltr"><span>Hai</span></p></li></ol></b>`;

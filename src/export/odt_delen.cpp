// SPDX-License-Identifier: EUPL-1.2
#include "export/odt_delen.hpp"

namespace ruimte::exporting::odt {

// clang-format off
const std::string_view stijlen = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3">
<office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial" style:font-family-generic="swiss" style:font-pitch="variable"/></office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-top="0cm" fo:margin-bottom="0.18cm" fo:line-height="113%" style:tab-stop-distance="1.25cm"/><style:text-properties style:font-name="Arial" fo:font-size="10pt" fo:language="nl" fo:country="NL"/></style:default-style>
<style:default-style style:family="table"><style:table-properties table:border-model="collapsing" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard" style:class="chapter"><style:paragraph-properties fo:margin-bottom="0.07cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="20pt" fo:font-weight="bold" fo:color="#154273"/></style:style>
<style:style style:name="Subtitle" style:family="paragraph" style:parent-style-name="Standard" style:class="chapter"><style:paragraph-properties fo:margin-bottom="0.35cm" fo:padding-bottom="0.15cm" fo:border-bottom="1pt solid #154273" fo:keep-with-next="always"/><style:text-properties fo:font-size="12pt" fo:color="#454545"/></style:style>
<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard" style:class="text"><style:paragraph-properties fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold" fo:color="#154273"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="1" style:class="text"><style:paragraph-properties fo:margin-top="0.46cm" fo:margin-bottom="0.14cm"/><style:text-properties fo:font-size="13pt"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="2" style:class="text"><style:paragraph-properties fo:margin-top="0.32cm" fo:margin-bottom="0.1cm"/><style:text-properties fo:font-size="11pt"/></style:style>
<style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="3" style:class="text"><style:paragraph-properties fo:margin-top="0.25cm" fo:margin-bottom="0.07cm"/><style:text-properties fo:color="#000000"/></style:style>
<style:style style:name="Merk" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0.28cm"/><style:text-properties fo:font-size="9pt" fo:font-weight="bold" fo:color="#8a1538"/></style:style>
<style:style style:name="Nadruk" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="0.32cm" fo:padding-left="0.28cm" fo:border-left="3pt solid #154273" fo:keep-together="always"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Klein" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="0.1cm" fo:margin-bottom="0.1cm" fo:line-height="105%"/><style:text-properties fo:font-size="8pt" fo:color="#454545"/></style:style>
<style:style style:name="Cel" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="0.05cm" fo:margin-bottom="0.05cm" fo:line-height="105%"/><style:text-properties fo:font-size="9pt"/></style:style>
<style:style style:name="Celkop" style:family="paragraph" style:parent-style-name="Cel"><style:text-properties fo:font-weight="bold" fo:color="#154273"/></style:style>
<style:style style:name="Vraag" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="0.14cm" fo:margin-bottom="0.1cm" fo:keep-with-next="always"/><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="Punt" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0.09cm"/></style:style>
<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:paragraph-properties fo:margin-bottom="0cm" fo:line-height="100%"><style:tab-stops><style:tab-stop style:position="17cm" style:type="right"/></style:tab-stops></style:paragraph-properties><style:text-properties fo:font-size="7.5pt" fo:color="#454545"/></style:style>
<style:style style:name="Placeholder" style:family="text"><style:text-properties fo:color="#595959"/></style:style>
<style:style style:name="Beeld" style:family="graphic"/>
<text:list-style style:name="Opsomming"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.4cm" fo:margin-left="0.6cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>
</office:styles>
<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="1.1cm" fo:margin-left="2cm" fo:margin-right="2cm"/><style:footer-style><style:header-footer-properties fo:min-height="0.9cm" fo:margin-top="0.3cm"/></style:footer-style></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer><text:p text:style-name="Footer">@STATUS@</text:p><text:p text:style-name="Footer">@TITEL@<text:tab/>Bladzijde <text:page-number text:select-page="current">1</text:page-number> van <text:page-count>1</text:page-count></text:p></style:footer></style:master-page></office:master-styles>
</office:document-styles>
)";

const std::string_view eigen_stijlen = R"(<office:automatic-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">
<style:style style:name="Tabel" style:family="table"><style:table-properties style:width="17cm" table:align="left" fo:margin-bottom="0.2cm" style:may-break-between-rows="true"/></style:style>
<style:style style:name="Kopcel" style:family="table-cell"><style:table-cell-properties fo:background-color="#eaf0f6" fo:padding-top="0.05cm" fo:padding-bottom="0.05cm" fo:padding-left="0.19cm" fo:padding-right="0.19cm" fo:border-top="1pt solid #154273" fo:border-bottom="0.5pt solid #b0b8c4" fo:border-left="none" fo:border-right="none"/></style:style>
<style:style style:name="Rijcel" style:family="table-cell"><style:table-cell-properties fo:padding-top="0.05cm" fo:padding-bottom="0.05cm" fo:padding-left="0.19cm" fo:padding-right="0.19cm" fo:border-top="none" fo:border-bottom="0.5pt solid #b0b8c4" fo:border-left="none" fo:border-right="none"/></style:style>
<style:style style:name="Slotcel" style:family="table-cell"><style:table-cell-properties fo:padding-top="0.05cm" fo:padding-bottom="0.05cm" fo:padding-left="0.19cm" fo:padding-right="0.19cm" fo:border-top="none" fo:border-bottom="1pt solid #154273" fo:border-left="none" fo:border-right="none"/></style:style>
<style:style style:name="Feitcel" style:family="table-cell"><style:table-cell-properties fo:padding-top="0cm" fo:padding-bottom="0cm" fo:padding-left="0cm" fo:padding-right="0.19cm" fo:border="none"/></style:style>
<style:style style:name="Eigencel" style:family="table-cell"><style:table-cell-properties fo:padding="0.15cm" fo:border="0.75pt dashed #7a8797"/></style:style>
</office:automatic-styles>)";
// clang-format on

}  // namespace ruimte::exporting::odt

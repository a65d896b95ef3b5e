#include "gis/paint/exchange_style.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

#include <QMap>
#include <QXmlStreamReader>

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace gis;

namespace {

struct Rule
{
    QString filter{};
    QString symbol{};
    QString smallest{}; // scalemaxdenom
};

struct Read
{
    bool wellFormed = false;
    std::vector<Rule> rules{};
    std::map<QString, QStringList> layers{};              // classes of symbol layers, by symbol name
    std::map<QString, QMap<QString, QString>> properties; // of the last layer of each class
    std::map<QString, QXmlStreamAttributes> elements{};   // the last of each name
};

Read readXml(const std::string& text)
{
    Read read;
    QXmlStreamReader xml(QString::fromStdString(text));
    QString symbol;
    QString layer;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto attributes = xml.attributes();
        const auto name = xml.name().toString();
        read.elements[name] = attributes;
        if (name == "rule")
            read.rules.push_back({attributes.value("filter").toString(),
                                  attributes.value("symbol").toString(),
                                  attributes.value("scalemaxdenom").toString()});
        if (name == "symbol")
            symbol = attributes.value("name").toString();
        if (name == "layer") {
            layer = attributes.value("class").toString();
            read.layers[symbol] << layer;
        }
        if (name == "prop")
            read.properties[layer][attributes.value("k").toString()] = attributes.value("v").toString();
    }
    read.wellFormed = !xml.hasError();
    return read;
}

core::Layer zoneLayer()
{
    core::Layer layer;
    layer.name = "Pola <ruang> & \"zona\"";
    layer.table = "layer_zona";
    layer.role = core::LayerRole::Zone;
    layer.geometry = core::LayerGeometry::Polygon;
    layer.fields = {{"kelas \"a\"", "kelas", "TEXT"}, {"Nama", "nama", "TEXT"}};
    return layer;
}

StyleBook bookWith(const std::string& json)
{
    StyleBook book;
    const auto style = parseStyle(json);
    REQUIRE(style);
    book.set("zone", *style);
    return book;
}

} // namespace

TEST_CASE("Classes become rules that exclude the classes before them", "[style]")
{
    const auto book = bookWith(R"({"classField": "kelas", "classes": [
        {"title": "Satu", "values": ["it's", "b"], "symbol": {"fill": {"color": "#ff0000"}}},
        {"title": "Dua", "from": 1, "to": 2.5, "maxScale": 5000, "symbol": {"fill": {"color": "#00ff00"}}}],
        "minScale": 1000, "maxScale": 25000, "symbol": {"fill": {"color": "#0000ff"}}})");
    const auto style = exchangeStyle(zoneLayer(), book);
    CHECK(style.table == "layer_zona");
    CHECK(style.name == "Pola <ruang> & \"zona\"");
    const auto qml = readXml(style.qml);
    REQUIRE(qml.wellFormed);
    REQUIRE(qml.rules.size() == 3);
    CHECK(qml.rules[0].filter == "to_string(\"kelas\") IN ('it\\'s', 'b')");
    CHECK(qml.rules[1].filter == "((to_real(\"kelas\") >= 1 AND to_real(\"kelas\") < 2.5)) AND NOT "
                                 "coalesce((to_string(\"kelas\") IN ('it\\'s', 'b')), false)");
    CHECK(qml.rules[1].smallest == "5000");
    CHECK(qml.rules[2].filter == "ELSE");
    // QGIS: minScale is the smaller map.
    CHECK(qml.elements.at("qgis").value("minScale") == QLatin1String("25000"));
    CHECK(qml.elements.at("qgis").value("maxScale") == QLatin1String("1000"));
    const auto sld = readXml(style.sld);
    CHECK(sld.wellFormed);
    CHECK(sld.elements.contains("ElseFilter"));
}

TEST_CASE("Hatch, outline and label keep their millimetres and colours", "[style]")
{
    const auto book = bookWith(R"({"symbol": {"fill": {"color": "#80112233", "hatch": "cross",
        "hatchColor": "#445566", "hatchSpacing": 1.5, "hatchWidth": 0.2},
        "stroke": {"color": "#778899", "width": 0.35, "dashes": [2, 1]}},
        "label": {"field": "nama", "size": 2.8, "color": "#010203", "haloWidth": 0.4, "maxScale": 4000}})");
    const auto qml = readXml(exchangeStyle(zoneLayer(), book).qml);
    REQUIRE(qml.wellFormed);
    CHECK(qml.layers.at("0") == QStringList{"SimpleFill", "LinePatternFill"});
    CHECK(qml.properties.at("SimpleFill")["color"] == "17,34,51,128");
    CHECK(qml.properties.at("LinePatternFill")["distance"] == "1.5");
    CHECK(qml.properties.at("SimpleLine")["line_color"] == "119,136,153,255");
    CHECK(qml.properties.at("SimpleLine")["line_width"] == "0.35");
    CHECK(qml.properties.at("SimpleLine")["customdash"] == "2;1");
    CHECK(qml.elements.at("text-style").value("fieldName") == QLatin1String("nama"));
    CHECK(qml.elements.at("text-style").value("fontSize") == QLatin1String("2.8"));
    CHECK(qml.elements.at("text-buffer").value("bufferSize") == QLatin1String("0.4"));
    CHECK(qml.elements.at("rendering").value("scaleMax") == QLatin1String("4000"));
}

TEST_CASE("The plan's own tables and an imported layer open in QGIS with their looks", "[style][cli]")
{
    const tests::TemporaryFolder folder;
    const auto plan = folder.file("plan.gpkg");
    REQUIRE(tests::run({"new", plan, "--title", "Uji"}).exitCode == 0);
    tests::writeFile(folder.file("zona.geojson"),
                     R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"zona":"K1"},
        "geometry":{"type":"Polygon","coordinates":[[[110.4,-7],[110.41,-7],[110.41,-6.99],[110.4,-7]]]}}]})");
    REQUIRE(tests::run({"import", plan, folder.file("zona.geojson"), "--as", "layer", "--role", "zone"})
                .exitCode == 0);
    const auto script = folder.file("look.py");
    tests::writeFile(script, R"(
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
try:
    from qgis.core import QgsApplication, QgsVectorLayer
except ImportError:
    print("no qgis"); sys.exit(0)
app = QgsApplication([], False); app.initQgis()
for table in ("business", "kampung", "site", "layer_zona"):
    layer = QgsVectorLayer(sys.argv[1] + "|layername=" + table, table, "ogr")
    renderer = layer.renderer()
    symbols = [symbol.type() for symbol in renderer.symbols(__import__("qgis.core").core.QgsRenderContext())]
    print(table.split("|")[0], layer.isValid(), renderer.type(), len(symbols) > 0,
          layer.labelsEnabled(), sep=",")
app.exitQgis()
)");
    const auto seen = tests::run({script, plan}, "/usr/bin/python3");
    if (seen.output.find("no qgis") != std::string::npos) {
        WARN("skipped: the package python3-qgis is not installed");
        return;
    }
    INFO(seen.output << seen.errors);
    CHECK(seen.output.find("business,True,RuleRenderer,True,True") != std::string::npos);
    CHECK(seen.output.find("kampung,True,RuleRenderer,True,True") != std::string::npos);
    CHECK(seen.output.find("site,True,RuleRenderer,True,True") != std::string::npos);
    CHECK(seen.output.find("layer_zona,True,RuleRenderer,True") != std::string::npos);
}

TEST_CASE("Notes are styled as points and as lines", "[style]")
{
    StyleBook book;
    const auto style = parseStyle(R"({"title": "Catatan", "classField": "severity",
        "classes": [{"title": "Padat", "from": 3, "to": 4, "symbol": {"stroke": {"color": "#d4641c", "width": 0.9},
        "marker": {"shape": "square", "size": 4, "color": "#d4641c"}}}],
        "symbol": {"stroke": {"color": "#6d6f73", "width": 0.9}, "marker": {"color": "#6d6f73", "size": 4}}})");
    REQUIRE(style);
    book.set("congestion_note", *style);
    std::string qml;
    std::string sld;
    for (const auto& one : exchangeStyles(book))
        if (one.table == "congestion_note") {
            qml = one.qml;
            sld = one.sld;
        }
    const auto read = readXml(qml);
    REQUIRE(read.wellFormed);
    REQUIRE(read.rules.size() == 6); // two, each with one for points and one for lines
    CHECK(read.rules[0].filter.contains("severity"));
    CHECK(read.rules[0].symbol.isEmpty());
    CHECK(read.rules[1].filter == "num_points($geometry) = 1");
    CHECK(read.layers.at(read.rules[1].symbol) == QStringList{"SimpleMarker"});
    CHECK(read.rules[2].filter == "num_points($geometry) > 1");
    CHECK(read.layers.at(read.rules[2].symbol) == QStringList{"SimpleLine"});
    CHECK(read.rules[3].filter == "ELSE");
    const auto other = readXml(sld);
    CHECK(other.wellFormed);
    CHECK(other.elements.contains("PointSymbolizer"));
    CHECK(other.elements.contains("LineSymbolizer"));
}

TEST_CASE("QGIS draws notes that are points and notes that are lines in the colour of their severity",
          "[style][cli]")
{
    const tests::TemporaryFolder folder;
    const auto plan = folder.file("plan.gpkg");
    REQUIRE(tests::run({"new", plan, "--title", "Uji"}).exitCode == 0);
    REQUIRE(
        tests::run({"add", plan, "note", "--set", "severity=3", "--wkt", "POINT(110.43 -6.98)"}).exitCode ==
        0);
    REQUIRE(tests::run({"add", plan, "note", "--set", "severity=5", "--wkt",
                        "LINESTRING(110.42 -6.98,110.44 -6.98)"})
                .exitCode == 0);
    REQUIRE(tests::run({"add", plan, "note", "--wkt", "LINESTRING(110.42 -6.97,110.44 -6.97)"}).exitCode ==
            0);
    const auto script = folder.file("draw.py");
    tests::writeFile(script, R"(
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
try:
    from qgis.core import QgsApplication, QgsMapRendererSequentialJob, QgsMapSettings, QgsRectangle, QgsVectorLayer
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor
except ImportError:
    print("no qgis"); sys.exit(0)
app = QgsApplication([], False); app.initQgis()
for kind in ("Point", "LineString"):
    layer = QgsVectorLayer(sys.argv[1] + "|layername=congestion_note|geometrytype=" + kind, kind, "ogr")
    settings = QgsMapSettings()
    settings.setLayers([layer]); settings.setOutputSize(QSize(200, 200)); settings.setOutputDpi(96)
    settings.setDestinationCrs(layer.crs()); settings.setExtent(QgsRectangle(110.41, -7.0, 110.45, -6.96))
    settings.setBackgroundColor(QColor("white"))
    job = QgsMapRendererSequentialJob(settings); job.start(); job.waitForFinished()
    picture = job.renderedImage()
    seen = {picture.pixelColor(x, y).name() for x in range(200) for y in range(200)}
    wanted = {"padat": "#c2481b", "macet": "#6e1527", "lain": "#6d6f73"}
    print(kind, layer.featureCount(), *(name for name, colour in wanted.items() if colour in seen), sep=",")
app.exitQgis()
)");
    const auto seen = tests::run({script, plan}, "/usr/bin/python3");
    if (seen.output.find("no qgis") != std::string::npos) {
        WARN("skipped: the package python3-qgis is not installed");
        return;
    }
    INFO(seen.output << seen.errors);
    CHECK(seen.output.find("Point,1,padat\n") != std::string::npos);
    CHECK(seen.output.find("LineString,2,macet,lain\n") != std::string::npos);
}

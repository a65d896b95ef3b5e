#include "app/cli/commands.h"
#include "app/cli/plan_access.h"
#include "app/settings/shipped.h"
#include "core/base/translate.h"
#include "gis/io/import.h"
#include "gis/paint/map_painter.h"
#include "gis/paint/plan_scene.h"

#include <QColor>
#include <QTemporaryDir>

#include <charconv>
#include <chrono>
#include <cmath>
#include <thread>

namespace app::cli {

namespace {

using core::ErrorCode;

constexpr int largestSide = 32'000; // pixels: beyond it QImage's rows no longer fit

double secondsNow()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

core::Result<QSizeF> sizeOf(const Arguments& arguments)
{
    const auto text = arguments.value("size");
    if (!text)
        return core::fail(ErrorCode::InvalidUsage, "draw", "--size WxH");
    const auto cross = text->find('x');
    if (cross == std::string::npos)
        return core::fail(ErrorCode::InvalidValue, "--size", *text);
    PS_LET(const auto width, numberFrom("--size", text->substr(0, cross), 1));
    PS_LET(const auto height, numberFrom("--size", text->substr(cross + 1), 1));
    if (width > largestSide || height > largestSide)
        return core::fail(ErrorCode::InvalidValue, "--size", *text);
    return QSizeF(width, height);
}

core::Result<std::string> pictureOf(const Arguments& arguments)
{
    const auto out = arguments.value("out");
    if (!out)
        return core::fail(ErrorCode::InvalidUsage, "draw", "--out F.png");
    if (!QString::fromStdString(*out).endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        return core::fail(ErrorCode::InvalidValue, "--out", *out);
    return *out;
}

core::Result<std::optional<QColor>> colorOf(const Arguments& arguments, const std::string& option)
{
    const auto text = arguments.value(option);
    if (!text)
        return std::optional<QColor>{};
    const QColor color(*text == "none" ? QStringLiteral("transparent") : QString::fromStdString(*text));
    if (!color.isValid())
        return core::fail(ErrorCode::InvalidValue, "--" + option, *text);
    return std::optional{color};
}

core::Result<std::optional<double>> strokeWidthOf(const Arguments& arguments)
{
    const auto text = arguments.value("stroke-width");
    if (!text)
        return std::optional<double>{};
    double pixels = -1.0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), pixels);
    if (error != std::errc{} || end != text->data() + text->size() || !(pixels >= 0.0 && pixels <= 1000.0))
        return core::fail(ErrorCode::InvalidValue, "--stroke-width", *text);
    return std::optional{pixels / gis::screenPixelsPerMillimetre};
}

/// What the command line says about looks: a value that is given goes for all layers and all of their
/// classes.
struct Looks
{
    std::optional<QColor> fill{};
    std::optional<QColor> stroke{};
    std::optional<double> strokeWidth{}; // mm

    void apply(gis::Style& style) const
    {
        if (!fill && !stroke && !strokeWidth)
            return;
        style.classField.clear();
        style.classes.clear();
        auto& symbol = style.symbol;
        if (fill) {
            symbol.fill = {.color = *fill};
            symbol.marker.color = *fill;
        }
        if (stroke) {
            symbol.stroke = {*stroke, 1.0 / gis::screenPixelsPerMillimetre, {}};
            symbol.casing = {};
            symbol.marker.outline = symbol.stroke;
        }
        if (strokeWidth) {
            symbol.stroke.width = *strokeWidth;
            symbol.marker.outline.width = *strokeWidth;
        }
    }
};

core::Result<Looks> looksOf(const Arguments& arguments)
{
    Looks looks;
    PS_LET(looks.fill, colorOf(arguments, "fill"));
    PS_LET(looks.stroke, colorOf(arguments, "stroke"));
    PS_LET(looks.strokeWidth, strokeWidthOf(arguments));
    return looks;
}

/// A plan in a folder of ours with the file's layer in it: a foreign file is read, repaired and generalised
/// exactly as an import would.
core::Result<std::string> planFrom(const std::string& file, const Arguments& arguments,
                                   const QTemporaryDir& folder, Context& context)
{
    if (!folder.isValid())
        return core::fail(ErrorCode::WriteFailed, folder.path().toStdString());
    const auto path = folder.filePath(QStringLiteral("draw.gpkg")).toStdString();
    PS_LET(auto plan, core::PlanFile::create(path, {}));
    gis::ImportRequest request;
    request.path = file;
    request.layer = arguments.value("layer").value_or("");
    request.allowRepair = true;
    request.who = context.who;
    PS_TRY(gis::importFile(plan, request, context.progress));
    return path;
}

/// The plan to draw: the one named, or one made from the file named.
core::Result<std::string> planOf(const Arguments& arguments, const QTemporaryDir& folder, Context& context,
                                 bool& foreign)
{
    const auto& path = arguments.positional.at(0);
    const auto opened = openPlan(arguments, core::PlanFile::Access::Read);
    if (opened)
        return path;
    if (opened.error().code != ErrorCode::NotAPlan)
        return core::fail(opened.error());
    foreign = true;
    return planFrom(path, arguments, folder, context);
}

/// The layers to draw: one where `--layer` names it, else all that are visible.
core::Result<void> chooseLayers(gis::Scene& scene, const std::optional<std::string>& wanted)
{
    if (!wanted)
        return {};
    const auto fits = [&](const gis::SceneLayer& layer) {
        return layer.title == *wanted || layer.id == *wanted;
    };
    std::erase_if(scene.layers, [&](const auto& layer) { return !fits(layer); });
    for (auto& layer : scene.layers)
        layer.visible = true;
    if (scene.layers.empty())
        return core::fail(ErrorCode::LayerUnknown, *wanted);
    return {};
}

/// Names are shown only where `--label` asks for them.
core::Result<void> chooseLabels(gis::Scene& scene, const core::PlanFile& plan,
                                const std::optional<std::string>& field)
{
    PS_LET(const auto layers, plan.layers());
    bool found = false;
    for (auto& shown : scene.layers) {
        auto& label = shown.style.label;
        label.field.clear();
        if (!field)
            continue;
        label.room = label.minScale = label.maxScale = 0.0;
        for (const auto& layer : layers)
            if (layer.uuid.text == shown.id)
                label.field = gis::columnOf(layer, *field);
        if (const auto* table = core::findTable(shown.id))
            if (const auto* column = core::findField(*table, *field))
                label.field = column->name;
        found = found || !label.field.empty();
    }
    if (field && !found)
        return core::fail(ErrorCode::UnknownField, *field, scene.layers.front().title);
    return {};
}

core::Result<gis::Scene> sceneFrom(const std::string& path, bool foreign, const Arguments& arguments)
{
    PS_LET(const auto extentText,
           arguments.value("extent")
               ? core::Result<std::string>(*arguments.value("extent"))
               : core::fail(ErrorCode::InvalidUsage, "draw", "--extent xmin,ymin,xmax,ymax"));
    PS_LET(const auto extent, boxFrom("--extent", extentText));
    PS_LET(const auto size, sizeOf(arguments));
    PS_LET(const auto looks, looksOf(arguments));
    PS_LET(const auto styles, shippedStyles());
    PS_LET(const auto plan, core::PlanFile::open(path, core::PlanFile::Access::Read));
    PS_LET(auto scene, gis::sceneFromPlan(plan, styles));
    if (!foreign)
        PS_TRY(chooseLayers(scene, arguments.value("layer")));
    PS_TRY(chooseLabels(scene, plan, arguments.value("label")));
    for (auto& layer : scene.layers)
        looks.apply(layer.style);
    scene.crs = arguments.value("crs").value_or("EPSG:4326");
    scene.size = size;
    scene.extent = gis::fitExtent(extent, size);
    scene.ground = Qt::white;
    return scene;
}

core::Result<Answer> draw(const Arguments& arguments, Context& context)
{
    PS_LET(const auto out, pictureOf(arguments));
    PS_LET(const auto repeat, numberFrom("--repeat", arguments.value("repeat").value_or("1"), 1));
    const QTemporaryDir folder;
    bool foreign = false;
    PS_LET(const auto path, planOf(arguments, folder, context, foreign));
    PS_LET(const auto scene, sceneFrom(path, foreign, arguments));

    Answer answer;
    answer.json["open_s"] = secondsNow() - context.startedAt;
    answer.json["draw_s"] = nlohmann::ordered_json::array();
    gis::RenderedMap map;
    const int threads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    for (int i = 0; i < repeat; ++i) {
        map = {}; // its memory serves the next
        const double start = secondsNow();
        PS_LET(map, gis::renderImage(scene, threads, context.progress));
        answer.json["draw_s"].push_back(secondsNow() - start);
    }
    if (!map.image.save(QString::fromStdString(out), "PNG"))
        return core::fail(ErrorCode::WriteFailed, out);
    answer.json["features_drawn"] = map.statistics.features;
    answer.json["vertices_drawn"] = map.statistics.vertices;
    answer.json["labels_drawn"] = map.statistics.labels.labels.size();
    return answer;
}

} // namespace

Command drawCommand()
{
    return {.name = "draw",
            .summary = PS_TEXT("Cli", "menggambar peta ke PNG"),
            .positional = {"PLAN|FILE"},
            .options = {value("layer"), value("extent"), value("crs"), value("size"), value("out"),
                        value("fill"), value("stroke"), value("stroke-width"), value("label"),
                        value("repeat")},
            .run = draw,
            .needs = Command::Needs::Gui};
}

} // namespace app::cli

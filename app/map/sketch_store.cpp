#include "app/map/sketch_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QSaveFile>
#include <QStandardPaths>

#include <utility>

namespace app {

namespace {

constexpr std::size_t mostKept = 5; // of one tool

QJsonArray toJson(const core::Path& points)
{
    QJsonArray array;
    for (const auto& p : points)
        array.append(QJsonArray{p.x, p.y});
    return array;
}

core::Path toPath(const QJsonArray& array)
{
    core::Path points;
    for (const auto& item : array) {
        const auto pair = item.toArray();
        if (pair.size() == 2)
            points.push_back({pair[0].toDouble(), pair[1].toDouble()});
    }
    return points;
}

QJsonObject readAll(const QString& fileName)
{
    QFile file{fileName};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

void keep(std::vector<core::Path>& kept, core::Path points)
{
    if (points.empty())
        return;
    kept.push_back(std::move(points));
    if (kept.size() > mostKept)
        kept.erase(kept.begin());
}

} // namespace

SketchStore::SketchStore(QString file, QObject* parent) : QObject(parent), m_file(std::move(file))
{
    m_thread.setMaxThreadCount(1);
}

SketchStore::~SketchStore()
{
    m_thread.waitForDone();
}

QString SketchStore::usersFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + "/sketches.json";
}

void SketchStore::open(const QString& planPath)
{
    m_planPath = planPath;
    m_sketches.clear();
    if (planPath.isEmpty())
        return;
    m_thread.start([this, planPath, file = m_file] {
        QMetaObject::invokeMethod(this, [this, planPath, read = readPlan(file, planPath)] {
            if (planPath != m_planPath)
                return;
            for (const auto& [tool, sketches] : read) {
                auto& mine = m_sketches[tool].kept;
                mine.insert(mine.begin(), sketches.kept.begin(), sketches.kept.end());
            }
            Q_EMIT loaded();
        });
    });
}

const std::vector<core::Path>& SketchStore::kept(const QString& tool) const
{
    static const std::vector<core::Path> none;
    const auto found = m_sketches.find(tool);
    return found == m_sketches.end() ? none : found->second.kept;
}

void SketchStore::setCurrent(const QString& tool, const core::Path& points)
{
    if (m_sketches[tool].current == points)
        return;
    m_sketches[tool].current = points;
    save();
}

void SketchStore::keepCurrent(const QString& tool)
{
    auto& sketches = m_sketches[tool];
    keep(sketches.kept, std::exchange(sketches.current, {}));
    save();
}

core::Path SketchStore::takeNewest(const QString& tool)
{
    auto& kept = m_sketches[tool].kept;
    if (kept.empty())
        return {};
    auto points = std::move(kept.back());
    kept.pop_back();
    save();
    return points;
}

void SketchStore::forget(const QString& tool, const core::Path& points)
{
    if (std::erase(m_sketches[tool].kept, points) > 0)
        save();
}

SketchStore::ByTool SketchStore::readPlan(const QString& file, const QString& planPath)
{
    ByTool sketches;
    const auto tools = readAll(file).value(planPath).toObject();
    for (auto tool = tools.begin(); tool != tools.end(); ++tool)
        for (const auto& points : tool->toArray())
            keep(sketches[tool.key()].kept, toPath(points.toArray()));
    return sketches;
}

void SketchStore::writePlan(const QString& file, const QString& planPath, const ByTool& sketches)
{
    QJsonObject tools;
    for (const auto& [tool, ofTool] : sketches) {
        QJsonArray paths;
        for (const auto& points : ofTool.kept)
            paths.append(toJson(points));
        if (!ofTool.current.empty())
            paths.append(toJson(ofTool.current));
        if (!paths.isEmpty())
            tools.insert(tool, paths);
    }
    auto all = readAll(file); // another window may have written its own plan's meanwhile
    if (tools.isEmpty())
        all.remove(planPath);
    else
        all.insert(planPath, tools);
    QDir().mkpath(QFileInfo{file}.path());
    QSaveFile target{file};
    if (target.open(QIODevice::WriteOnly)) {
        target.write(QJsonDocument{all}.toJson(QJsonDocument::Compact));
        target.commit();
    }
}

void SketchStore::save()
{
    if (m_planPath.isEmpty())
        return;
    m_thread.start([file = m_file, planPath = m_planPath, sketches = m_sketches] {
        writePlan(file, planPath, sketches);
    });
}

} // namespace app

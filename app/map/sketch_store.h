#pragma once

#include "core/model/geometry.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <map>
#include <vector>

namespace app {

/// Outlines that were begun and not finished, by plan and tool. They are nobody's data yet, so they are kept
/// beside the plan in a file of the user's, written with every vertex: a sketch survives Esc, another tool
/// and a power cut.
class SketchStore : public QObject
{
    Q_OBJECT

public:
    explicit SketchStore(QString file = usersFile(), QObject* parent = nullptr);
    ~SketchStore() override; // waits for the last write

    static QString usersFile();

    /// Reads the sketches of a plan in the background, then emits `loaded`. An empty path: none.
    void open(const QString& planPath);

    /// The sketches kept for a tool, newest last.
    const std::vector<core::Path>& kept(const QString& tool) const;

    /// What is being drawn now. It becomes the newest kept sketch if the program ends before it is finished.
    void setCurrent(const QString& tool, const core::Path& points);
    /// Puts what is being drawn away for later.
    void keepCurrent(const QString& tool);
    /// Takes the newest kept sketch out: it is being drawn again, or nobody wants it.
    core::Path takeNewest(const QString& tool);
    /// Takes this one out: it is stored in the plan now.
    void forget(const QString& tool, const core::Path& points);

Q_SIGNALS:
    void loaded();

private:
    struct Sketches
    {
        std::vector<core::Path> kept{};
        core::Path current{};
    };
    using ByTool = std::map<QString, Sketches>;

    static ByTool readPlan(const QString& file, const QString& planPath);
    static void writePlan(const QString& file, const QString& planPath, const ByTool& sketches);
    void save();

    QString m_file;
    QString m_planPath{};
    ByTool m_sketches{};
    QThreadPool m_thread{}; // one: writes keep their order
};

} // namespace app

#pragma once

#include "gis/io/import_template.h"
#include "gis/io/preview.h"

#include <QTableWidget>

namespace app {

/// The columns of a file: what they are called, what stands in them, and which field each plays. Columns map
/// themselves; what a person changes is kept until another file or another target is shown.
class ColumnTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit ColumnTable(QWidget* parent = nullptr);

    void showFile(const gis::FilePreview& file);
    /// What the file is to become. Another target or role forgets what a person has chosen.
    void setTarget(gis::ImportTarget target, core::LayerRole role);
    /// Takes what a template or an earlier look at the file says.
    void setWanted(const gis::WantedMapping& wanted);

    /// For gis::ImportRequest::mapping: only what differs from the mapping that columns find themselves.
    const gis::WantedMapping& wanted() const { return m_wanted; }
    /// Every field that has a column and those left empty on purpose: what a template remembers.
    gis::WantedMapping complete() const;
    /// What things are called by, where no column plays it; empty where one does.
    QString missingName() const;

Q_SIGNALS:
    /// `location`: the reader has to look again.
    void wantedChanged(bool location);

private:
    void rebuild();
    void choose(std::size_t column, const QString& field);
    QString fieldOf(std::size_t column) const;
    gis::ColumnMapping mapping(const gis::WantedMapping& wanted) const;
    std::vector<std::pair<QString, QString>> fields() const; // name, title
    QString examples(std::size_t column) const;

    gis::FilePreview m_file{};
    gis::ImportTarget m_target = gis::ImportTarget::Layer;
    core::LayerRole m_role = core::LayerRole::Other;
    gis::WantedMapping m_wanted{};
};

} // namespace app

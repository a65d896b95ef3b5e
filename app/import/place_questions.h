#pragma once

#include "core/analysis/areas.h"
#include "gis/io/import.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QTableWidget;

namespace app {

/// Names in the file that the plan does not know, or knows several of, each with the kelurahan that it may
/// mean.
class PlaceQuestions : public QWidget
{
    Q_OBJECT

public:
    explicit PlaceQuestions(QWidget* parent = nullptr);

    /// One question a name. `areas` are what may be answered where nothing is proposed. What was answered for
    /// another file is chosen already.
    void ask(const std::vector<gis::ImportReport::UnmatchedPlace>& places, const core::Areas& areas);
    std::vector<gis::PlaceAnswer> answers() const; // of those that were answered

Q_SIGNALS:
    void answered(); // to be imported again

private:
    int rememberedIn(const QComboBox& box, const gis::ImportReport::UnmatchedPlace& place) const;

    std::vector<gis::PlaceAnswer> m_given{}; // for any file
    QTableWidget* m_table;
    QPushButton* m_again;
};

} // namespace app

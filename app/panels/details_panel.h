#pragma once

#include "app/document/document.h"
#include "app/panels/verdict_card.h"
#include "core/model/tables.h"

#include <QWidget>

#include <map>

class QFormLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace app {

class RecordForm;

/// *Rincian*: the selected thing, all of it, editable in place.
class DetailsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsPanel(Document& document, QWidget* parent = nullptr);

    VerdictCard& verdict() const { return *m_verdict; }
    /// The record that is shown, if it is one.
    const core::Record* record() const;
    /// Puts the cursor into the name of the selected record, now or when it comes.
    void typeName();

Q_SIGNALS:
    void zoomWanted();
    void removeWanted();
    void evaluateWanted();
    void evidenceWanted();

private:
    void follow(const Selection& selection);
    void planChanged(const PlanChange& change);
    void load();
    void showRecord(const core::TableSpec& table, const core::Record& record);
    void showMany(const Selection& selection);
    void showFeature(const core::Layer& layer, const core::Record& feature);
    void showNothing();
    RecordForm* formFor(const core::TableSpec& table);
    QWidget* makeHeader();

    Document& m_document;
    QStackedWidget* m_pages;
    QLabel* m_kind;
    QLabel* m_name;
    QWidget* m_header;
    QPushButton* m_zoom;
    QPushButton* m_remove;
    VerdictCard* m_verdict;
    QScrollArea* m_scroll;
    QWidget* m_body;
    RecordForm* m_form = nullptr;
    std::map<std::string, RecordForm*, std::less<>> m_forms{};
    QLabel* m_many;
    QWidget* m_featurePage;
    QFormLayout* m_featureRows;
    bool m_typeName = false;
};

} // namespace app

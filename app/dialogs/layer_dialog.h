#pragma once

#include "app/document/document.h"
#include "app/jobs/job.h"
#include "gis/paint/thematic_style.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace app {

class SymbolRows;

/// How a layer looks: one symbol, a colour for each value of a field, or classes of a number, with the legend
/// that results; labels, scales, opacity. One edit of the plan, which QGIS sees too.
class LayerDialog : public QDialog
{
    Q_OBJECT

public:
    LayerDialog(Document& document, core::Layer layer, QWidget* parent = nullptr);

Q_SIGNALS:
    void failed(const core::Error& error);

private:
    enum class Look
    {
        Single,
        Categorised,
        Graduated
    };
    struct Column
    {
        std::string name{};
        std::vector<double> numbers{};
        std::vector<std::pair<std::string, std::int64_t>> values{}; // most frequent first
        std::int64_t unknown = 0;
    };

    void makeParts();
    void arrange();
    void show(const gis::Style& style);
    void enableParts();
    void refresh();
    void readColumn(const std::string& name);
    void classify();
    void present(gis::Style style, std::vector<std::int64_t> counts);
    void addRow(const QIcon& swatch, const QString& title, std::int64_t count);
    gis::Style whole() const;
    std::vector<double> ownEdges() const;
    Look look() const;
    /// What the map counts in each class of the look there was, and in none.
    std::vector<std::int64_t> storedCounts() const;
    void store();

    Document& m_document;
    core::Layer m_layer;
    gis::StyleBook m_book{};
    gis::Style m_base{};     // what is kept of the look there was
    gis::Style m_style{};    // what was chosen
    bool m_ready = false;    // m_style is what the widgets say
    bool m_asStored = false; // nobody has chosen anything yet
    std::shared_ptr<const Column> m_column{};
    JobHandle m_job{};
    QFormLayout* m_form;
    QComboBox* m_look;
    SymbolRows* m_symbol;
    QComboBox* m_field;
    QComboBox* m_method;
    QSpinBox* m_count;
    QLineEdit* m_edges;
    QComboBox* m_ramp;
    QTableWidget* m_legend;
    QLabel* m_message;
    QComboBox* m_label;
    QSpinBox* m_minScale;
    QSpinBox* m_maxScale;
    QSpinBox* m_opacity;
    QPushButton* m_accept;
};

} // namespace app
